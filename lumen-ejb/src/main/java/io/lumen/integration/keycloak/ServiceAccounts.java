package io.lumen.integration.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.access.DirectoryFault;
import io.lumen.access.DirectoryFault.Kind;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two accounts by which Lumen itself signs in at the realm, by client credentials: {@code lumen.oidc.invites-secret} and
 * {@code lumen.oidc.provisioner-secret}. Their tokens are kept until shortly before they end.
 */
@ApplicationScoped
class ServiceAccounts {
    private static final Duration EARLY = Duration.ofSeconds(20);

    private final IdentityServer server;
    private final Settings settings;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Account, Token> tokens = new ConcurrentHashMap<>();

    protected ServiceAccounts() {
        this(null, null, null);
    }

    @Inject
    ServiceAccounts(IdentityServer server, Settings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who does what: the everyday account cannot touch members or users. */
    enum Account {
        /** Organizations, their groups and invitations. */
        INVITES("lumen-invites", "lumen.oidc.invites-secret"),
        /** Who belongs to an organization and to its groups. */
        PROVISIONER("lumen-provisioner", "lumen.oidc.provisioner-secret");

        private final String clientId;
        private final String secretKey;

        Account(String clientId, String secretKey) {
            this.clientId = clientId;
            this.secretKey = secretKey;
        }
    }

    /** The token may have ended at the provider before its time. */
    void forget(Account account) {
        tokens.remove(account);
    }

    /** @throws DirectoryFault when the provider gives none */
    String token(Account account, BoundedExchange exchange) {
        Token kept = tokens.get(account);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.value();
        }
        Token fresh = ask(account, exchange);
        tokens.put(account, fresh);
        return fresh.value();
    }

    private Token ask(Account account, BoundedExchange exchange) {
        String secret = settings.text(account.secretKey)
                .orElseThrow(() -> new DirectoryFault(Kind.NOT_NOW, account.secretKey + " is not configured"));
        String form = "grant_type=client_credentials&client_id=" + account.clientId + "&client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = exchange.send(HttpRequest.newBuilder(server.endpoint("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new DirectoryFault(Kind.NOT_NOW, account.clientId + " was not let in: status " + answer.statusCode());
        }
        try {
            JsonNode body = json.readTree(answer.body());
            Instant until = clock.instant().plusSeconds(body.path("expires_in").asLong()).minus(EARLY);
            return new Token(body.path("access_token").asText(), until);
        } catch (IOException broken) {
            throw new DirectoryFault(Kind.NOT_NOW, "the token endpoint's answer is not JSON");
        }
    }

    private record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[until=" + until + "]";
        }
    }
}
