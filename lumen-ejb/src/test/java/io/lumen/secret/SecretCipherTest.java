package io.lumen.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class SecretCipherTest {
    private static final String TOKEN = "shpat_Größe_🔑";
    private static final String CONTEXT = "store-token:1:7";

    private final KeysetHandle keys = SampleKeys.encryption();
    private final SecretCipher cipher = new SecretCipher(keys);

    @Test
    void opensWhatItSealed() {
        assertThat(cipher.open(cipher.seal(TOKEN, CONTEXT), CONTEXT)).isEqualTo(TOKEN);
        assertThat(cipher.open(cipher.seal("", CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void aSealedValueShowsNothingAndNeverLooksTheSame() {
        byte[] sealed = cipher.seal(TOKEN, CONTEXT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("shpat");
        assertThat(sealed).isNotEqualTo(cipher.seal(TOKEN, CONTEXT));
    }

    @Test
    void aValueMovedToAnotherPlaceDoesNotOpen() {
        byte[] sealed = cipher.seal(TOKEN, CONTEXT);
        assertUnreadable(cipher, sealed, "store-token:2:7");
        assertUnreadable(cipher, sealed, "");
    }

    @Test
    void aChangedValueDoesNotOpen() {
        byte[] sealed = cipher.seal(TOKEN, CONTEXT);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertUnreadable(cipher, changed, CONTEXT);
        }
        assertUnreadable(cipher, new byte[0], CONTEXT);
    }

    @Test
    void anotherKeyDoesNotOpen() {
        assertUnreadable(SampleKeys.cipher(), cipher.seal(TOKEN, CONTEXT), CONTEXT);
    }

    @Test
    void afterARotationOldValuesOpenAndNewOnesNeedTheNewKey() throws GeneralSecurityException {
        byte[] before = cipher.seal(TOKEN, CONTEXT);
        SecretCipher rotated = new SecretCipher(withNewPrimary(keys));
        assertThat(rotated.open(before, CONTEXT)).isEqualTo(TOKEN);
        byte[] after = rotated.seal(TOKEN, CONTEXT);
        assertThat(rotated.open(after, CONTEXT)).isEqualTo(TOKEN);
        assertUnreadable(cipher, after, CONTEXT);
    }

    @Test
    void whatItSaysOfAFailureHoldsNoSecret() {
        assertThatExceptionOfType(UnreadableSecret.class).isThrownBy(() -> cipher.open(TOKEN.getBytes(StandardCharsets.UTF_8), CONTEXT))
                .withMessageNotContainingAny("shpat", "store-token");
    }

    @Test
    void keysForHashingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretCipher(SampleKeys.hashing()));
    }

    private static KeysetHandle withNewPrimary(KeysetHandle old) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary())
                .build();
    }

    private static void assertUnreadable(SecretCipher cipher, byte[] sealed, String context) {
        assertThatExceptionOfType(UnreadableSecret.class).isThrownBy(() -> cipher.open(sealed, context));
    }
}
