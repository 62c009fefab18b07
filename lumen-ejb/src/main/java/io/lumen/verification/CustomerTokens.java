package io.lumen.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.lumen.runtime.Ids;
import io.lumen.secret.KeyedHash;
import io.lumen.store.StoreProfile;
import io.lumen.store.StoreRef;
import io.lumen.tenant.TenantScope;
import io.lumen.verification.CustomerTokenOutcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Tokens by which a store says who is signed in: a JWT under HS256 with the store's secret, for {@code aud} "lumen", with
 * {@code iss} the shop's handle, {@code sub} the customer's number, {@code iat}, {@code exp} at most ten minutes later and a
 * {@code jti}. Each is accepted once. {@code docs/signed-customers.md} tells merchants how to make one.
 */
@ApplicationScoped
public class CustomerTokens {
    static final String AUDIENCE = "lumen";
    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration OURS = Duration.ofMinutes(5);
    /** Clocks of a shop and of ours may differ this much. */
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST_TEXT = 4096;

    /** Sweeps what has expired, so that the table holds minutes and not years. */
    private static final String SWEEP = "delete from customer_token_use where tenant_id = :tenant and expires_at < :now";

    private static final String USE = """
            insert into customer_token_use (tenant_id, store_id, token_hash, expires_at) values (:tenant, :store, :hash, :until)
            on conflict do nothing""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    VerificationSettings settings;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Checks a token and uses it up. */
    public CustomerTokenOutcome accept(StoreProfile store, String text) {
        CustomerTokenOutcome outcome = checked(store, text, secrets(store), clock.instant());
        return outcome instanceof CustomerTokenOutcome.Accepted && !usedNow(store, text)
                ? new CustomerTokenOutcome.Refused(Reason.USED_BEFORE)
                : outcome;
    }

    /** A token counts by any of the secrets: while a store puts a new one in place, both are in use. */
    static CustomerTokenOutcome checked(StoreProfile store, String text, List<String> secrets, Instant now) {
        CustomerTokenOutcome outcome = new CustomerTokenOutcome.Refused(Reason.NOT_SET_UP);
        for (String secret : secrets) {
            outcome = checked(store, text, secret, now);
            if (!outcome.equals(new CustomerTokenOutcome.Refused(Reason.SIGNATURE))) {
                return outcome;
            }
        }
        return outcome;
    }

    static CustomerTokenOutcome checked(StoreProfile store, String text, String secret, Instant now) {
        if (text.length() > LONGEST_TEXT) {
            return new CustomerTokenOutcome.Refused(Reason.UNREADABLE);
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            boolean signed = JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
            return signed ? claimed(store, token.getJWTClaimsSet(), now) : new CustomerTokenOutcome.Refused(Reason.SIGNATURE);
        } catch (ParseException notAToken) {
            return new CustomerTokenOutcome.Refused(Reason.UNREADABLE);
        } catch (JOSEException unusable) {
            return new CustomerTokenOutcome.Refused(Reason.SIGNATURE);
        }
    }

    private static CustomerTokenOutcome claimed(StoreProfile store, JWTClaimsSet claims, Instant now) {
        if (store.shop().filter(shop -> shop.equals(claims.getIssuer())).isEmpty()) {
            return new CustomerTokenOutcome.Refused(Reason.ISSUER);
        }
        if (!claims.getAudience().contains(AUDIENCE)) {
            return new CustomerTokenOutcome.Refused(Reason.AUDIENCE);
        }
        if (claims.getIssueTime() == null || claims.getExpirationTime() == null || claims.getJWTID() == null || claims.getJWTID().isBlank()) {
            return new CustomerTokenOutcome.Refused(Reason.INCOMPLETE);
        }
        Instant issued = claims.getIssueTime().toInstant();
        Instant expires = claims.getExpirationTime().toInstant();
        if (expires.isAfter(issued.plus(LONGEST)) || issued.isAfter(now.plus(SKEW))) {
            return new CustomerTokenOutcome.Refused(Reason.TOO_LONG);
        }
        if (!expires.plus(SKEW).isAfter(now)) {
            return new CustomerTokenOutcome.Refused(Reason.EXPIRED);
        }
        return CustomerId.isOne(claims.getSubject())
                ? new CustomerTokenOutcome.Accepted(new CustomerId(claims.getSubject()))
                : new CustomerTokenOutcome.Refused(Reason.INCOMPLETE);
    }

    private boolean usedNow(StoreProfile store, String text) {
        return scope.callApart(store.tenant(), () -> {
            entities.createNativeQuery(SWEEP).setParameter("tenant", store.tenant().value()).setParameter("now", clock.instant()).executeUpdate();
            return entities.createNativeQuery(USE)
                            .setParameter("tenant", store.tenant().value())
                            .setParameter("store", store.id())
                            .setParameter("hash", hash.of(jti(text), "customer-token:" + store.tenant() + ":" + store.id()))
                            .setParameter("until", clock.instant().plus(LONGEST).plus(SKEW).plus(SKEW))
                            .executeUpdate()
                    == 1;
        });
    }

    /** Not the text: the same token could be written in another way. */
    private static String jti(String text) {
        try {
            return SignedJWT.parse(text).getJWTClaimsSet().getJWTID();
        } catch (ParseException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    /** A token of our own making for a customer whom the store's platform has signed in; empty where the store has no secret or is not connected. */
    public Optional<String> issue(StoreProfile store, CustomerId customer) {
        return store.shop().flatMap(shop -> secrets(store).stream().findFirst().map(secret -> {
            Instant now = clock.instant();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(shop)
                    .audience(AUDIENCE)
                    .subject(customer.value())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(OURS)))
                    .jwtID(ids.next().toString())
                    .build();
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            try {
                token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            } catch (JOSEException tooShort) {
                throw new IllegalStateException("the store's secret cannot sign", tooShort);
            }
            return token.serialize();
        }));
    }

    private List<String> secrets(StoreProfile store) {
        return settings.of(new StoreRef(store.tenant(), store.id())).secrets();
    }
}
