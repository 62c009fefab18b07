package io.lumen.conversation;

import io.lumen.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a widget shows to speak in its conversation: 256 random bits, of which we keep only a hash, and the number of the
 * tenant they belong to, which fixes the tenant of the request before anything is read. A changed number leads to a tenant
 * where the hash is not found.
 */
public record SessionToken(TenantId tenant, String secret) {
    private static final Pattern FORM = Pattern.compile("ls1\\.([0-9a-z]{1,13})\\.([A-Za-z0-9_-]{43})");

    static SessionToken issue(TenantId tenant, RandomGenerator random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SessionToken(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text is not a token of ours. */
    public static Optional<SessionToken> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SessionToken(new TenantId(Long.parseLong(matcher.group(1), 36)), matcher.group(2)));
        } catch (IllegalArgumentException notATenant) {
            return Optional.empty();
        }
    }

    /** As it travels in the {@code Authorization} header. */
    public String text() {
        return "ls1." + Long.toString(tenant.value(), 36) + "." + secret;
    }

    byte[] hash() {
        return Hashes.sha256(secret);
    }

    @Override
    public String toString() {
        return "SessionToken[tenant=" + tenant + "]";
    }

    /** Hashing of what is already random or only compared. */
    static final class Hashes {
        private Hashes() {}

        static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException("every Java platform has SHA-256", absent);
            }
        }
    }
}
