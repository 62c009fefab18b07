package io.lumen.sandbox.store;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs for a shop's customers as {@code docs/signed-customers.md} tells merchants to. */
public final class CustomerSignature {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final UnaryOperator<String> secretOf;
    private final Clock clock;

    /** @param secretOf the secret that a shop shares with Lumen, by the shop's handle */
    public CustomerSignature(UnaryOperator<String> secretOf, Clock clock) {
        this.secretOf = secretOf;
        this.clock = clock;
    }

    /** A token that says once, within five minutes, that this customer is signed in. */
    String token(String shop, String customer) {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder()
            .issuer(shop).audience("lumen").subject(customer)
            .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFE))).jwtID(UUID.randomUUID().toString()).build());
        try {
            token.sign(new MACSigner(secretOf.apply(shop).getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException fault) {
            throw new IllegalStateException(shop + " cannot sign for its customers", fault);
        }
        return token.serialize();
    }
}
