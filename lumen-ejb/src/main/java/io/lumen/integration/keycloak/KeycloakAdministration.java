package io.lumen.integration.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lumen.access.DirectoryFault;
import io.lumen.access.DirectoryFault.Kind;
import io.lumen.integration.keycloak.ServiceAccounts.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keycloak's administration of the realm by REST. What it refuses for its content is refused for good; everything else, also
 * rights that an operator has to give, may work later.
 */
@ApplicationScoped
class KeycloakAdministration {
    private final IdentityServer server;
    private final ServiceAccounts accounts;
    private final BoundedExchange exchange;
    private final ObjectMapper json = new ObjectMapper();

    protected KeycloakAdministration() {
        this(null, null, null);
    }

    @Inject
    KeycloakAdministration(IdentityServer server, ServiceAccounts accounts, BoundedExchange exchange) {
        this.server = server;
        this.accounts = accounts;
        this.exchange = exchange;
    }

    /** What Keycloak answered: 2xx, or 404 and 409, which their caller understands. */
    record Answer(int status, JsonNode body) {
        boolean isMissing() {
            return status == 404;
        }
    }

    /** @param path below the realm */
    Answer get(Account account, String path) {
        return send(account, HttpRequest.newBuilder(server.administration(path)).GET());
    }

    Answer post(Account account, String path, Object body) {
        return send(account, HttpRequest.newBuilder(server.administration(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(body))));
    }

    /** @param language of the mail that this sends */
    Answer post(Account account, String path, Map<String, String> form, Locale language) {
        String fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(account, HttpRequest.newBuilder(server.administration(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", language.toLanguageTag())
                .POST(BodyPublishers.ofString(fields)));
    }

    Answer put(Account account, String path) {
        return send(account, HttpRequest.newBuilder(server.administration(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.noBody()));
    }

    Answer delete(Account account, String path) {
        return send(account, HttpRequest.newBuilder(server.administration(path)).DELETE());
    }

    private Answer send(Account account, HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = signed(account, request);
        if (answer.statusCode() == 401) {
            accounts.forget(account);
            answer = signed(account, request);
        }
        return read(answer);
    }

    private HttpResponse<byte[]> signed(Account account, HttpRequest.Builder request) {
        return exchange.send(request.copy().header("Authorization", "Bearer " + accounts.token(account, exchange)).build());
    }

    private Answer read(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == 400) {
            throw new DirectoryFault(Kind.REFUSED, "the identity server refused " + answer.request().method() + " " + place(answer) + " for its content");
        }
        if (status >= 300 && status != 404 && status != 409) {
            throw new DirectoryFault(Kind.NOT_NOW, "the identity server answered " + answer.request().method() + " " + place(answer) + " with status " + status);
        }
        try {
            return new Answer(status, answer.body().length == 0 ? MissingNode.getInstance() : json.readTree(answer.body()));
        } catch (IOException broken) {
            throw new DirectoryFault(Kind.NOT_NOW, "the identity server's answer is not JSON");
        }
    }

    /** Numbers of the provider's own; an address or a name is never part of a path, but may be of a query. */
    private static String place(HttpResponse<byte[]> answer) {
        return answer.request().uri().getPath();
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and lists could not be written as JSON", impossible);
        }
    }
}
