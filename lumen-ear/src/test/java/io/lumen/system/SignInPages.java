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
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The identity server's pages as a browser walks through them, without script, and the exchange of the code that comes out.
 * Cookies are kept here: a cookie for secure addresses is not sent over plain HTTP by Java's own store.
 */
final class SignInPages {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

    private final SandboxProcess system;
    private final String realm;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final Map<String, String> cookies = new HashMap<>();

    SignInPages(SandboxProcess system) {
        this.system = system;
        this.realm = "http://localhost:" + system.place().keycloak() + "/realms/lumen";
    }

    /** A page, or where it leads on. */
    record Page(int status, String location, String html) {
        String heading() {
            Matcher heading = Pattern.compile("<h1[^>]*>([^<]*)</h1>").matcher(html);
            return heading.find() ? heading.group(1).strip() : "";
        }

        /** What comes back to Lumen. */
        String code() {
            Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
            if (!code.find()) {
                throw new AssertionError("signed in nobody: " + status + " " + location + " " + heading());
            }
            return code.group(1);
        }
    }

    Page begin() throws Exception {
        return get(address() + "&code_challenge_method=S256&code_challenge=" + challenge());
    }

    Page beginWithoutProof() throws Exception {
        return get(address());
    }

    /** E-mail and password, on the first page. */
    Page password(String email, String password) throws Exception {
        return submit(begin(), Map.of("username", email, "password", password));
    }

    Page submit(Page page, Map<String, String> fields) throws Exception {
        Matcher action = ACTION.matcher(page.html());
        if (!action.find()) {
            throw new AssertionError("no form on this page: " + page);
        }
        return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(fields))));
    }

    Page get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Exchanges a code, or anything else that the token endpoint takes. */
    HttpResponse<String> token(Map<String, String> fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(fields))).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    JsonNode tokens(Page done) throws Exception {
        HttpResponse<String> answer = token(Map.of("grant_type", "authorization_code", "code", done.code(), "redirect_uri", back(),
                "client_id", "lumen-web", "client_secret", system.secret("oidc.client"), "code_verifier", verifier));
        if (answer.statusCode() != 200) {
            throw new AssertionError("the code was not taken: " + answer.body());
        }
        return Shopper.JSON.readTree(answer.body());
    }

    static JsonNode claims(String token) throws IOException {
        return Shopper.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private Page send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = HTTP.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return new Page(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
    }

    private String address() {
        return realm + "/protocol/openid-connect/auth?response_type=code&client_id=lumen-web&scope=openid&state=s&nonce=n&redirect_uri=" + encoded(back());
    }

    private String back() {
        return "http://localhost:" + system.place().http() + "/sign-in/portal";
    }

    private String challenge() throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
