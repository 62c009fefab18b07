package io.lumen.integration.keycloak;

import io.lumen.access.ProviderSignOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The realm's end-session endpoint (OpenID Connect RP-Initiated Logout 1.0). */
@ApplicationScoped
class KeycloakSignOut implements ProviderSignOut {
    @Inject
    IdentityServer server;

    @Override
    public URI address(String idToken, URI afterwards) {
        return UriBuilder.fromUri(server.endpoint("logout"))
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", "{afterwards}")
                .build(afterwards.toString());
    }
}
