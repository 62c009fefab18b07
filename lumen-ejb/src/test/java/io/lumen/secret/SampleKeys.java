package io.lumen.secret;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;

/** Fresh keys for a test. */
public final class SampleKeys {
    private SampleKeys() {}

    public static KeyedHash hash() {
        return new KeyedHash(hashing());
    }

    public static SecretCipher cipher() {
        return new SecretCipher(encryption());
    }

    static KeysetHandle encryption() {
        try {
            AeadConfig.register();
            return oneKey(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static KeysetHandle hashing() {
        try {
            MacConfig.register();
            return oneKey(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static KeysetHandle oneKey(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder().addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary()).build();
    }
}
