package io.lumen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.lumen.store.SampleProfiles;
import io.lumen.store.StoreProfile;
import io.lumen.verification.CustomerTokenOutcome.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A store that replaces its secret signs with the old one for a while, and with neither of them when both are forgotten. */
class CustomerSecretsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String OLD = "o".repeat(43);
    private static final String NEW = "n".repeat(43);
    private static final StoreProfile STORE = SampleProfiles.aurora(Locale.ENGLISH);

    @Test
    void bothSecretsCountWhileOneTakesTheOthersPlace() throws Exception {
        assertThat(checked(signed(NEW), List.of(NEW, OLD))).isInstanceOf(CustomerTokenOutcome.Accepted.class);
        assertThat(checked(signed(OLD), List.of(NEW, OLD))).isInstanceOf(CustomerTokenOutcome.Accepted.class);
    }

    @Test
    void aForgottenSecretCountsNoMore() throws Exception {
        assertThat(checked(signed(OLD), List.of(NEW))).isEqualTo(new CustomerTokenOutcome.Refused(Reason.SIGNATURE));
        assertThat(checked(signed(NEW), List.of())).isEqualTo(new CustomerTokenOutcome.Refused(Reason.NOT_SET_UP));
    }

    @Test
    void whatIsWrongWithATokenIsSaidByTheSecretThatSignedIt() throws Exception {
        assertThat(CustomerTokens.checked(STORE, signed(OLD), List.of(NEW, OLD), NOW.plusSeconds(900))).isEqualTo(new CustomerTokenOutcome.Refused(Reason.EXPIRED));
    }

    private static CustomerTokenOutcome checked(String token, List<String> secrets) {
        return CustomerTokens.checked(STORE, token, secrets, NOW);
    }

    private static String signed(String secret) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder()
                .issuer("aurora").audience("lumen").subject("42").issueTime(Date.from(NOW)).expirationTime(Date.from(NOW.plusSeconds(300))).jwtID("once").build());
        token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }
}
