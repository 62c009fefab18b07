package io.lumen.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.sandbox.http.LocalServer;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private Mailbox mailbox;
    private LocalServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws Exception {
        mailbox = Mailbox.open(0);
        server = LocalServer.start(0, new MailboxPage(mailbox, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        server.close();
        mailbox.close();
        client.close();
    }

    private void send(String subject, String text, String html) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("tickets@lumen.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("help@aurora.example"));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private HttpResponse<String> request(String method, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void mailsAreListedNewestFirstAndCanBeForgotten() throws Exception {
        send("First", "one", "<p>one</p>");
        send("Zweite Nachricht – 李伟", "two", "<p>two</p>");
        JsonNode mails = new ObjectMapper().readTree(request("GET", "/api/messages").body());
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).get("subject").asText()).isEqualTo("Zweite Nachricht – 李伟");
        assertThat(mails.get(0).get("text").asText()).contains("two");
        assertThat(mails.get(0).get("to").get(0).asText()).isEqualTo("help@aurora.example");
        assertThat(request("DELETE", "/api/messages").statusCode()).isEqualTo(204);
        assertThat(request("GET", "/api/messages").body()).isEqualTo("[]");
    }

    @Test
    void whatAMailSaysStaysText() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "<script>alert(3)</script><b>bold</b>");
        HttpResponse<String> page = request("GET", "/");
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").contains("&lt;img src").doesNotContain("<script").doesNotContain("alert(3)");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").doesNotContain("unsafe");
        HttpResponse<String> part = request("GET", "/api/messages/1/html");
        assertThat(part.body()).contains("<b>bold</b>");
        assertThat(part.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;").contains("default-src 'none'");
        assertThat(request("GET", "/api/messages/9/html").statusCode()).isEqualTo(404);
    }

    @Test
    void aServerThatWasDownKeepsWhatHadCome() throws Exception {
        send("before", "x", "<p>x</p>");
        control("{\"down\":true}");
        assertThat(mailbox.mails()).extracting(Mail::subject).containsExactly("before");
        control("{\"down\":false}");
        send("after", "x", "<p>x</p>");
        assertThat(mailbox.mails()).extracting(Mail::subject).containsExactly("after", "before");
        assertThat(mailbox.mails()).extracting(Mail::id).containsExactly(2, 1);
    }

    private void control(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/_control")).POST(HttpRequest.BodyPublishers.ofString(json)).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }
}
