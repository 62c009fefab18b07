package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: follows where Lumen and the identity server lead, fills in their forms, and keeps the cookies of each. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)</h1>");
    private static final Pattern ONWARD = Pattern.compile("href=\"(http[^\"]*(?:action-token|login-actions|sign-in)[^\"]*)\"");
    private static final int MOST_REDIRECTS = 12;

    private final SandboxProcess system;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    Visitor(SandboxProcess system) {
        this.system = system;
    }

    /** What the browser shows in the end. */
    record Page(int status, URI at, String html) {
        String heading() {
            Matcher heading = HEADING.matcher(html);
            return heading.find() ? heading.group(1).strip() : "";
        }

        /** The link that goes on, where there is one. */
        Optional<String> onward() {
            Matcher link = ONWARD.matcher(html);
            return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
        }
    }

    String lumen() {
        return "http://localhost:" + system.place().http();
    }

    Page open(String address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    Page submit(Page page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher action = ACTION.matcher(page.html());
        if (!action.find()) {
            throw new AssertionError("no form on this page: " + page);
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(page.at().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Signs in where an account is. */
    Page signIn(String email, String password) throws IOException, InterruptedException {
        return submit(open(lumen() + "/sign-in/portal"), Map.of("username", email, "password", password));
    }

    /** Registers, reads the mail, chooses a password, and is back. */
    Page register(String email, String password) throws IOException, InterruptedException {
        Page form = open(lumen() + "/sign-in/signup?prompt=create");
        submit(form, Map.of("email", email, "firstName", "Sam", "lastName", "Okoro"));
        return choosePassword(open(linkIn(email)), password);
    }

    /** Makes the account that an invitation asks for; the address is confirmed by a mail of its own. */
    Page join(String invitation, String email, String password) throws IOException, InterruptedException {
        submit(open(invitation), Map.of("email", email, "firstName", "Nora", "lastName", "Neu"));
        JsonNode confirmation = new Postbox(system.place()).await(email, found -> !linkIn(found).equals(invitation));
        return choosePassword(open(linkIn(confirmation)), password);
    }

    private Page choosePassword(Page page, String password) throws IOException, InterruptedException {
        Page asked = page.html().contains("password-new") ? page : open(page.onward().orElseThrow());
        return submit(asked, Map.of("password-new", password, "password-confirm", password));
    }

    String linkIn(String email) throws IOException, InterruptedException {
        JsonNode mail = new Postbox(system.place()).await(email, found -> true);
        return linkIn(mail);
    }

    static String linkIn(JsonNode mail) {
        return Pattern.compile("http\\S+").matcher(mail.path("text").asText()).results().findFirst().orElseThrow().group();
    }

    /** As the doors want it. */
    String cookie() {
        String secret = cookies.getOrDefault(URI.create(lumen()).getAuthority(), Map.of()).get("lumen");
        if (secret == null) {
            throw new AssertionError("nobody is signed in");
        }
        return "lumen=" + secret;
    }

    private Page follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpRequest.Builder next = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpRequest request = carrying(next);
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            keep(request.uri(), answer);
            Optional<String> location = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                return new Page(answer.statusCode(), request.uri(), answer.body());
            }
            next = HttpRequest.newBuilder(request.uri().resolve(location.get())).GET();
        }
        throw new AssertionError("led around in circles");
    }

    private HttpRequest carrying(HttpRequest.Builder builder) {
        HttpRequest bare = builder.copy().build();
        String kept = cookies.getOrDefault(bare.uri().getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return (kept.isEmpty() ? builder : builder.header("Cookie", kept)).header("Accept-Language", "en").build();
    }

    private void keep(URI from, HttpResponse<?> answer) {
        Map<String, String> own = cookies.computeIfAbsent(from.getAuthority(), host -> new HashMap<>());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) {
                own.remove(pair[0]);
            } else {
                own.put(pair[0], pair[1]);
            }
        });
    }
}
