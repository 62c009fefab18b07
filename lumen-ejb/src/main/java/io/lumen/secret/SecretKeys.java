package io.lumen.secret;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;

/**
 * The server's keysets, from {@code lumen.secret.keyset}, {@code lumen.secret.hash-keyset} and
 * {@code lumen.secret.signing-keyset} (Tink's JSON form).
 */
@ApplicationScoped
public class SecretKeys implements CheckedAtStart {
    private static final String ENCRYPTION = "lumen.secret.keyset";
    private static final String HASHING = "lumen.secret.hash-keyset";
    static final String SIGNING = "lumen.secret.signing-keyset";

    @Inject
    Settings settings;

    @Override
    public void check() {
        new SecretCipher(encryption());
        new KeyedHash(hashing());
        new Signer(signing());
    }

    KeysetHandle encryption() {
        return read(ENCRYPTION);
    }

    KeysetHandle hashing() {
        return read(HASHING);
    }

    KeysetHandle signing() {
        return read(SIGNING);
    }

    private KeysetHandle read(String key) {
        try {
            AeadConfig.register();
            MacConfig.register();
            SignatureConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(settings.required(key), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException wrong) {
            throw new InvalidSetting(key, "is not a Tink keyset in JSON form");
        }
    }
}
