package io.lumen.integration.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.lumen.access.LogoutNotices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Checks logout tokens with the realm's published keys. */
@ApplicationScoped
class KeycloakLogoutNotices implements LogoutNotices {
    private static final Logger LOG = Logger.getLogger(KeycloakLogoutNotices.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    IdentityServer server;

    @Inject
    Clock clock;

    private DefaultJWTProcessor<SecurityContext> tokens;

    @PostConstruct
    void open() {
        try {
            keysFrom(JWKSourceBuilder.create(server.endpoint("certs").toURL()).retrying(true).build());
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException("the realm's address was checked at the start", wrong);
        }
    }

    void keysFrom(JWKSource<SecurityContext> keys) {
        tokens = new DefaultJWTProcessor<>();
        // Keycloak names the type "logout+jwt" or none, by version.
        tokens.setJWSTypeVerifier((type, context) -> {});
        tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        tokens.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Set.of(server.clientId()), new JWTClaimsSet.Builder().issuer(server.issuer()).build(), Set.of("iat", "jti", "events"), Set.of("nonce")));
    }

    @Override
    public Optional<String> read(String token) {
        try {
            JWTClaimsSet claims = tokens.process(token, null);
            return isLogout(claims) && isFresh(claims) ? Optional.ofNullable(claims.getStringClaim("sid")) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            LOG.infof("sign-out: a logout token was refused: %s", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static boolean isLogout(JWTClaimsSet claims) {
        return claims.getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
    }

    private boolean isFresh(JWTClaimsSet claims) {
        return Duration.between(claims.getIssueTime().toInstant(), clock.instant()).abs().compareTo(FRESH) <= 0;
    }
}
