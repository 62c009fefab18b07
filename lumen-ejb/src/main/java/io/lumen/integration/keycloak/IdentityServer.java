package io.lumen.integration.keycloak;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Where the identity server is and who we are there: {@code lumen.oidc.url}, the realm's address, which its
 * tokens name as their issuer, and {@code lumen.oidc.client-id}. The server's own sign-in reads the same from the environment.
 */
@ApplicationScoped
public class IdentityServer implements CheckedAtStart {
    private static final String URL_KEY = "lumen.oidc.url";

    private final String realm;
    private final String clientId;

    protected IdentityServer() {
        this.realm = null;
        this.clientId = null;
    }

    @Inject
    public IdentityServer(Settings settings) {
        this.realm = settings.text(URL_KEY).orElse("http://localhost:8180/realms/lumen");
        this.clientId = settings.text("lumen.oidc.client-id").orElse("lumen-web");
        if (!realm.matches("https?://[^\\s?#]+[^/\\s?#]")) {
            throw new InvalidSetting(URL_KEY, "must be the address of a realm, without a slash at its end");
        }
    }

    /** The settings were read when this was made; being here means they are sound. */
    @Override
    public void check() {
        endpoint("auth");
    }

    String issuer() {
        return realm;
    }

    String clientId() {
        return clientId;
    }

    /** @param name as the server calls it: {@code certs}, {@code logout} */
    URI endpoint(String name) {
        return URI.create(realm + "/protocol/openid-connect/" + name);
    }
}
