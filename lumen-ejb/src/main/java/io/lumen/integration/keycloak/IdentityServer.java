package io.lumen.integration.keycloak;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/**
 * Where the identity server is and who we are there: {@code lumen.oidc.url}, the realm's address, which its
 * tokens name as their issuer, and {@code lumen.oidc.client-id}. The server's own sign-in reads the same from the environment.
 * Its administration lies beside the realm, or where {@code lumen.oidc.admin-url} says.
 */
@ApplicationScoped
public class IdentityServer implements CheckedAtStart {
    private static final String URL_KEY = "lumen.oidc.url";
    private static final String ADMIN_KEY = "lumen.oidc.admin-url";

    private final String realm;
    private final String clientId;
    private final String administration;
    private final Optional<String> portal;

    protected IdentityServer() {
        this.realm = null;
        this.clientId = null;
        this.administration = null;
        this.portal = Optional.empty();
    }

    @Inject
    public IdentityServer(Settings settings) {
        this.realm = settings.text(URL_KEY).orElse("http://localhost:8180/realms/lumen");
        this.clientId = settings.text("lumen.oidc.client-id").orElse("lumen-web");
        if (!realm.matches("https?://[^\\s?#]+[^/\\s?#]")) {
            throw new InvalidSetting(URL_KEY, "must be the address of a realm, without a slash at its end");
        }
        this.administration = settings.text(ADMIN_KEY).orElseGet(() -> realm.replaceFirst("/realms/([^/]+)$", "/admin/realms/$1"));
        if (!administration.matches("https?://[^\\s?#]+[^/\\s?#]")) {
            throw new InvalidSetting(ADMIN_KEY, "must be the address of a realm's administration, without a slash at its end");
        }
        this.portal = settings.text("lumen.portal.base-url").map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
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

    /** @param path below the realm's administration, from its slash on */
    URI administration(String path) {
        return URI.create(administration + path);
    }

    /** Where people who were invited go on, if it is known; without a slash at its end. */
    Optional<String> portal() {
        return portal;
    }
}
