package io.lumen.access;

import java.util.Optional;

/**
 * The cookie of a signed-in browser. Over https its name begins with {@code __Host-}, so that the browser takes it from this
 * host alone, with {@code Secure} and for all paths; over plain http, which is for a machine's own loopback, it has another.
 */
public final class SignedInCookie {
    private static final String SECURE_NAME = "__Host-lumen";
    private static final String LOOPBACK_NAME = "lumen";
    /** Lax, not Strict: coming back from the identity provider is a navigation from another site. */
    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

    private SignedInCookie() {}

    public static String name(boolean secure) {
        return secure ? SECURE_NAME : LOOPBACK_NAME;
    }

    /** Value of {@code Set-Cookie}; the browser forgets it when it is closed. */
    public static String carrying(SignedInToken token, boolean secure) {
        return name(secure) + "=" + token.secret() + ATTRIBUTES + (secure ? "; Secure" : "");
    }

    /** Value of {@code Set-Cookie} that takes it away. */
    public static String gone(boolean secure) {
        return name(secure) + "=" + ATTRIBUTES + "; Max-Age=0" + (secure ? "; Secure" : "");
    }

    public static Optional<SignedInToken> read(String value) {
        return SignedInToken.parse(value);
    }
}
