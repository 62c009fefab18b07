package io.lumen.sandbox.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import io.lumen.sandbox.http.Pages;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mailbox in a browser, and the same as JSON under {@code /api/messages} (GET, DELETE). {@code POST /_control}
 * {@code {"down":true}} makes the mail server go away, {@code {"down":false}} brings it back.
 */
public final class MailboxPage implements Door {

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** What a mail's own HTML may do: look like itself. No script, no request, no navigation of the page around it. */
    private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final Pattern HTML_PART = Pattern.compile("/api/messages/(\\d{1,9})/html");

    private final Mailbox mailbox;
    private final Pages pages = new Pages("/mail");
    private final ObjectMapper json = new ObjectMapper();
    private final DateTimeFormatter time;

    public MailboxPage(Mailbox mailbox, ZoneId zone) {
        this.mailbox = mailbox;
        this.time = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss").withZone(zone);
    }

    @Override
    public void serve(Call call) throws IOException {
        try {
            route(call);
        } catch (MessagingException | FolderException fault) {
            throw new IOException(fault);
        }
    }

    private void route(Call call) throws IOException, MessagingException, FolderException {
        Matcher html = HTML_PART.matcher(call.path());
        if (html.matches()) {
            htmlPart(call, Integer.parseInt(html.group(1)));
        } else if (call.path().equals("/api/messages") && call.method().equals("DELETE")) {
            mailbox.clear();
            call.noContent();
        } else if (call.path().equals("/_control") && call.method().equals("POST")) {
            mailbox.turn(!json.readTree(call.body()).path("down").asBoolean());
            call.noContent();
        } else if (call.path().equals("/api/messages")) {
            call.json(200, json.writeValueAsBytes(mailbox.mails().stream().map(MailboxPage::asJson).toList()));
        } else if (call.path().equals("/")) {
            call.with("Content-Security-Policy", PAGE_POLICY).with("Cache-Control", "no-store")
                .answer(200, "text/html; charset=utf-8", pages.page("mailbox", model()));
        } else if (!pages.serve(call, call.path().substring(1))) {
            call.text(404, "There is nothing here.");
        }
    }

    private void htmlPart(Call call, int id) throws IOException, MessagingException {
        String html = mailbox.mails().stream().filter(mail -> mail.id() == id).map(Mail::html).findFirst().orElse(null);
        if (html == null) {
            call.text(404, "There is no such mail, or it has no HTML part.");
            return;
        }
        call.with("Content-Security-Policy", MAIL_POLICY).with("Cache-Control", "no-store")
            .answer(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> model() throws IOException, MessagingException {
        List<Map<String, Object>> mails = new ArrayList<>();
        for (Mail mail : mailbox.mails()) {
            Map<String, Object> entry = asJson(mail);
            entry.put("time", time.format(mail.receivedAt()));
            entry.put("hasHtml", mail.html() != null);
            entry.put("first", mails.isEmpty());
            mails.add(entry);
        }
        return Map.of("mails", mails, "none", mails.isEmpty(), "count", mails.size());
    }

    private static Map<String, Object> asJson(Mail mail) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", mail.id());
        entry.put("receivedAt", mail.receivedAt().toString());
        entry.put("from", mail.from());
        entry.put("to", mail.to());
        entry.put("subject", mail.subject());
        entry.put("messageId", mail.messageId());
        entry.put("text", mail.text());
        entry.put("html", mail.html());
        return entry;
    }
}
