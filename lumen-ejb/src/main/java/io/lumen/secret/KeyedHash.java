package io.lumen.secret;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Remembers a value without keeping it: a keyed hash (Tink MAC) that only this system can make, bound to a context so that
 * the same value in two places gives two hashes. Comparison takes the same time whatever differs.
 */
@ApplicationScoped
public class KeyedHash {
    private final Mac mac;

    protected KeyedHash() {
        this.mac = null;
    }

    @Inject
    public KeyedHash(SecretKeys keys) {
        this(keys.hashing());
    }

    /** For tests and tools that bring a keyset of their own. */
    public KeyedHash(KeysetHandle keyset) {
        try {
            this.mac = keyset.getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("the keyset is not one for keyed hashing", wrong);
        }
    }

    public byte[] of(String value, String context) {
        try {
            return mac.computeMac(bytes(value, context));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("hashing failed", fault);
        }
    }

    public boolean matches(byte[] hash, String value, String context) {
        try {
            mac.verifyMac(hash, bytes(value, context));
            return true;
        } catch (GeneralSecurityException different) {
            return false;
        }
    }

    /** The lengths go in first, so that no two pairs of value and context read the same. */
    private static byte[] bytes(String value, String context) {
        return (context.length() + ":" + context + value).getBytes(StandardCharsets.UTF_8);
    }
}
