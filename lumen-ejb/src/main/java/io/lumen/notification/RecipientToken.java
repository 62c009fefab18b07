package io.lumen.notification;

import io.lumen.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word in the mail by which an address says yes: the tenant's number, and 256 random bits of which we keep a hash. */
record RecipientToken(TenantId tenant, String secret) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([A-Za-z0-9_-]{43})");

    static RecipientToken issue(TenantId tenant, RandomGenerator random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new RecipientToken(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text is not one of ours. */
    static Optional<RecipientToken> parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        return matcher.matches() ? Optional.of(new RecipientToken(new TenantId(Long.parseLong(matcher.group(1))), matcher.group(2))) : Optional.empty();
    }

    String text() {
        return tenant + "-" + secret;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    @Override
    public String toString() {
        return "RecipientToken[…]";
    }
}
