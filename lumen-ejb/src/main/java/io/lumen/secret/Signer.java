package io.lumen.secret;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import io.lumen.runtime.InvalidSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Signs what leaves us and is to be believed elsewhere: bare Ed25519 (RFC 8032), so that any tool can check it. The keyset may
 * hold several keys: the primary one signs, the public halves of all are published, so that keys can rotate.
 */
@ApplicationScoped
public class Signer {
    /** What stands before the 32 bytes of an Ed25519 key in the form that tools read (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final KeysetHandle keyset;

    protected Signer() {
        this.keyset = null;
    }

    @Inject
    public Signer(SecretKeys keys) {
        this(keys.signing());
    }

    /** For tests and tools that bring a keyset of their own. */
    public Signer(KeysetHandle keyset) {
        this.keyset = keyset;
        try {
            IntStream.range(0, keyset.size()).forEach(place -> published(keyset, place));
        } catch (ClassCastException | IllegalStateException other) {
            throw new InvalidSetting(SecretKeys.SIGNING, "must hold Ed25519 keys only, made with the template ED25519WithRawOutput");
        }
    }

    /**
     * A key that signatures are checked with.
     *
     * @param id the beginning of its SHA-256, to name it by
     * @param pem as tools read it
     */
    public record PublishedKey(String id, String pem) {}

    /** 64 bytes. */
    public byte[] sign(byte[] text) {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(text);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("signing failed", fault);
        }
    }

    /** The one that signs now. */
    public PublishedKey current() {
        return IntStream.range(0, keyset.size())
                .filter(place -> keyset.getAt(place).isPrimary())
                .mapToObj(place -> published(keyset, place))
                .findFirst()
                .orElseThrow();
    }

    /** All whose signatures are still ours. */
    public List<PublishedKey> published() {
        return IntStream.range(0, keyset.size()).mapToObj(place -> published(keyset, place)).toList();
    }

    private static PublishedKey published(KeysetHandle keyset, int place) {
        try {
            Ed25519PublicKey key = (Ed25519PublicKey) keyset.getPublicKeysetHandle().getAt(place).getKey();
            if (key.getOutputPrefix().size() > 0) {
                throw new IllegalStateException("a key that puts a prefix before its signatures");
            }
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            encoded.writeBytes(SPKI);
            encoded.writeBytes(key.getPublicKeyBytes().toByteArray());
            byte[] bytes = encoded.toByteArray();
            String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
            String body = Base64.getEncoder().encodeToString(bytes);
            return new PublishedKey(id, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a public key could not be read", fault);
        }
    }
}
