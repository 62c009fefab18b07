package io.lumen.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what we must keep and may not read by accident: store tokens, e-mail addresses. Authenticated encryption (Tink);
 * the keyset may hold several keys, the primary one seals, all of them open, so keys can rotate.
 *
 * <p>The context says what a sealed value is and whose, and is checked on opening: a value moved to another row or tenant
 * does not open.
 */
@ApplicationScoped
public class SecretCipher {
    private final Aead aead;

    protected SecretCipher() {
        this.aead = null;
    }

    @Inject
    public SecretCipher(SecretKeys keys) {
        this(keys.encryption());
    }

    /** For tests and tools that bring a keyset of their own. */
    public SecretCipher(KeysetHandle keyset) {
        try {
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("the keyset is not one for authenticated encryption", wrong);
        }
    }

    public byte[] seal(String plain, String context) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("sealing failed", fault);
        }
    }

    /** @throws UnreadableSecret when no key opens it or the context is another one */
    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** @throws UnreadableSecret as above */
    public byte[] openBytes(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new UnreadableSecret(fault);
        }
    }
}
