package io.lumen.integration.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.lumen.runtime.Settings;
import io.lumen.runtime.WrittenConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which word of an ended session is believed. */
class KeycloakLogoutNoticesTest {
    private static final String ISSUER = "http://localhost:8180/realms/lumen";
    private static final Instant NOW = Instant.now();

    private static final RSAKey REALM = key("realm");
    private static final RSAKey STRANGER = key("realm");

    private final KeycloakLogoutNotices notices = new KeycloakLogoutNotices();

    @BeforeEach
    void open() {
        notices.server = new IdentityServer(new Settings(new WrittenConfig(Map.of())));
        notices.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        notices.keysFrom(new ImmutableJWKSet<>(new JWKSet(REALM.toPublicJWK())));
    }

    @Test
    void readsTheSessionThatEnded() {
        assertThat(notices.read(signed(REALM, claims().build()))).contains("session-1");
    }

    @Test
    void believesNobodyElse() {
        assertThat(notices.read(signed(STRANGER, claims().build()))).isEmpty();
        assertThat(notices.read(new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(notices.read("no token")).isEmpty();
        assertThat(notices.read("")).isEmpty();
    }

    @Test
    void believesNoTokenForAnotherOrFromAnother() {
        assertThat(notices.read(signed(REALM, claims().audience("another-client").build()))).isEmpty();
        assertThat(notices.read(signed(REALM, claims().issuer("http://localhost:8180/realms/other").build()))).isEmpty();
    }

    @Test
    void anIdTokenIsNoLogoutToken() {
        assertThat(notices.read(signed(REALM, claims().claim("events", null).build()))).isEmpty();
        assertThat(notices.read(signed(REALM, claims().claim("nonce", "n").build()))).isEmpty();
        assertThat(notices.read(signed(REALM, claims().claim("events", Map.of("something-else", Map.of())).build()))).isEmpty();
    }

    @Test
    void believesNoOldToken() {
        assertThat(notices.read(signed(REALM, claims().issueTime(Date.from(NOW.minus(Duration.ofMinutes(6)))).build()))).isEmpty();
    }

    @Test
    void aTokenThatNamesNoSessionEndsNone() {
        assertThat(notices.read(signed(REALM, claims().claim("sid", null).build()))).isEmpty();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("lumen-web")
                .subject("0198f000-0000-7000-8000-000000001001")
                .issueTime(Date.from(NOW))
                .jwtID("1")
                .claim("sid", "session-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
