package io.lumen.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The secret in the cookie of a signed-in browser: 256 random bits, of which we keep only a hash. */
public record SignedInToken(String secret) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SignedInToken issue(RandomGenerator random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SignedInToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text is not a token of ours. */
    public static Optional<SignedInToken> parse(String text) {
        return Optional.ofNullable(text).filter(FORM.asMatchPredicate()).map(SignedInToken::new);
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
        return "SignedInToken[…]";
    }
}
