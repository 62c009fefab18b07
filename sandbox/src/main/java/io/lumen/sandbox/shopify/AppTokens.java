package io.lumen.sandbox.shopify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes and tokens of installed apps. A token says itself what it may and until when, signed with the app's secret, so that a
 * restart of the sandbox takes nobody's access away; which ones were used up or withdrawn is kept in memory.
 *
 * <p>As at Shopify, an access token lives for an hour, a refresh token brings a new pair, and the old pair stays good until the
 * new one is used for the first time.
 */
final class AppTokens {
    static final Duration ACCESS_LIFE = Duration.ofHours(1);
    static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    /** What a token or a code says. @param parent the pair that this one replaced, or empty */
    record Grant(String kind, String shop, List<String> scopes, Instant until, String id, String parent, Instant issued) {
    }

    private final String secret;
    private final Clock clock;
    private final Set<String> usedUp = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Instant> withdrawn = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> ended = new ConcurrentHashMap<>();

    AppTokens(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    String code(String shop, List<String> scopes) {
        return text(new Grant("code", shop, scopes, clock.instant().plus(CODE_LIFE), UUID.randomUUID().toString(), "", clock.instant()));
    }

    /** The pair for a code, which counts once. */
    Optional<Map<String, Object>> redeem(String shop, String code) {
        return read("code", shop, code).filter(grant -> usedUp.add(grant.id())).map(grant -> pair(shop, grant.scopes(), ""));
    }

    /** A new pair for a refresh token. */
    Optional<Map<String, Object>> renew(String shop, String refreshToken) {
        return read("refresh", shop, refreshToken).map(this::inUse).map(grant -> pair(shop, grant.scopes(), grant.id()));
    }

    /** The rights of an access token, if it is one of the shop's and good now. */
    Optional<List<String>> scopes(String shop, String accessToken) {
        return read("access", shop, accessToken)
            .filter(grant -> !ended.getOrDefault(shop, Instant.MIN).isAfter(grant.issued()))
            .map(this::inUse).map(Grant::scopes);
    }

    /** The shop's owner removes the app: all that was granted until now is worth nothing. */
    void withdraw(String shop) {
        withdrawn.put(shop, clock.instant().plusNanos(1));
    }

    /** The shop's access tokens end now; their refresh tokens stay good. */
    void end(String shop) {
        ended.put(shop, clock.instant().plusNanos(1));
    }

    private Grant inUse(Grant grant) {
        usedUp.add(grant.parent());
        return grant;
    }

    private Map<String, Object> pair(String shop, List<String> scopes, String parent) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        return Map.of(
            "access_token", text(new Grant("access", shop, scopes, now.plus(ACCESS_LIFE), id, parent, now)),
            "scope", String.join(",", scopes),
            "expires_in", ACCESS_LIFE.toSeconds(),
            "refresh_token", text(new Grant("refresh", shop, scopes, now.plus(REFRESH_LIFE), id, parent, now)),
            "refresh_token_expires_in", REFRESH_LIFE.toSeconds());
    }

    private Optional<Grant> read(String kind, String shop, String token) {
        String[] parts = token.split("\\.", 2);
        if (parts.length != 2 || !parts[1].equals(signature(parts[0]))) {
            return Optional.empty();
        }
        String[] said = new String(Base64.getUrlDecoder().decode(parts[0].substring(parts[0].indexOf('_') + 1)), StandardCharsets.UTF_8).split("\\|", -1);
        Grant grant = new Grant(said[0], said[1], Arrays.asList(said[2].split(",")), Instant.parse(said[3]), said[4], said[5], Instant.parse(said[6]));
        boolean good = grant.kind().equals(kind) && grant.shop().equals(shop) && grant.until().isAfter(clock.instant())
            && (kind.equals("code") || !usedUp.contains(grant.id()))
            && !withdrawn.getOrDefault(shop, Instant.MIN).isAfter(grant.issued());
        return good ? Optional.of(grant) : Optional.empty();
    }

    private String text(Grant grant) {
        String said = String.join("|", grant.kind(), grant.shop(), String.join(",", grant.scopes()), grant.until().toString(), grant.id(), grant.parent(),
            grant.issued().toString());
        String body = (grant.kind().equals("access") ? "shpua_" : grant.kind().equals("refresh") ? "shprt_" : "shpco_")
            + Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8));
        return body + "." + signature(body);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
