package io.lumen.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final String EMAIL = "dana.reyes@example.com";
    private static final String CONTEXT = "order-email:1:7";

    private final KeysetHandle keys = SampleKeys.hashing();
    private final KeyedHash hash = new KeyedHash(keys);

    @Test
    void theSameValueInTheSameContextMatches() {
        assertThat(hash.matches(hash.of(EMAIL, CONTEXT), EMAIL, CONTEXT)).isTrue();
        assertThat(hash.of(EMAIL, CONTEXT)).isEqualTo(hash.of(EMAIL, CONTEXT));
    }

    @Test
    void anotherValueContextOrKeyDoesNot() {
        byte[] kept = hash.of(EMAIL, CONTEXT);
        assertThat(hash.matches(kept, "dana.reyes@example.co", CONTEXT)).isFalse();
        assertThat(hash.matches(kept, EMAIL, "order-email:2:7")).isFalse();
        assertThat(SampleKeys.hash().matches(kept, EMAIL, CONTEXT)).isFalse();
        assertThat(hash.matches(new byte[0], EMAIL, CONTEXT)).isFalse();
    }

    @Test
    void theBorderBetweenContextAndValueCounts() {
        assertThat(hash.of("bc", "a")).isNotEqualTo(hash.of("c", "ab"));
        assertThat(hash.of("1:x", "")).isNotEqualTo(hash.of("x", "1:"));
    }

    @Test
    void afterARotationOldHashesStillMatch() throws GeneralSecurityException {
        byte[] before = hash.of(EMAIL, CONTEXT);
        KeyedHash rotated = new KeyedHash(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedMacParameters.HMAC_SHA256_256BITTAG).withRandomId().makePrimary())
                .build());
        assertThat(rotated.matches(before, EMAIL, CONTEXT)).isTrue();
        assertThat(rotated.of(EMAIL, CONTEXT)).isNotEqualTo(before);
        assertThat(hash.matches(rotated.of(EMAIL, CONTEXT), EMAIL, CONTEXT)).isFalse();
    }

    @Test
    void keysForEncryptionAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyedHash(SampleKeys.encryption()));
    }
}
