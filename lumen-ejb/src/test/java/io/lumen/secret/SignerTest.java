package io.lumen.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import io.lumen.runtime.InvalidSetting;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final byte[] TEXT = "what was handed over".getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void register() throws Exception {
        SignatureConfig.register();
    }

    @Test
    void anyToolChecksASignatureWithThePublishedKey() throws Exception {
        Signer signer = new Signer(KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519WithRawOutput));

        byte[] signature = signer.sign(TEXT);

        assertThat(signature).hasSize(64);
        assertThat(holds(signer.current(), TEXT, signature)).isTrue();
        assertThat(holds(signer.current(), "what was not".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
    }

    @Test
    void afterARotationOldSignaturesCanStillBeChecked() throws Exception {
        KeysetHandle old = KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519WithRawOutput);
        byte[] before = new Signer(old).sign(TEXT);
        Signer rotated = new Signer(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(old.getPrimary().getKey()).withFixedId(1))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedSignatureParameters.ED25519WithRawOutput).withFixedId(2).makePrimary())
                .build());

        assertThat(rotated.published()).hasSize(2).contains(new Signer(old).current()).contains(rotated.current());
        assertThat(rotated.current()).isNotEqualTo(new Signer(old).current());
        assertThat(holds(new Signer(old).current(), TEXT, before)).isTrue();
    }

    @Test
    void keysThatOnlyTinkCouldCheckAreRefused() throws Exception {
        KeysetHandle prefixed = KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519);
        KeysetHandle other = KeysetHandle.generateNew(PredefinedSignatureParameters.ECDSA_P256);

        assertThatThrownBy(() -> new Signer(prefixed)).isInstanceOf(InvalidSetting.class).hasMessageContaining("lumen.secret.signing-keyset");
        assertThatThrownBy(() -> new Signer(other)).isInstanceOf(InvalidSetting.class);
    }

    private static boolean holds(Signer.PublishedKey key, byte[] text, byte[] signature) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(key.pem().replaceAll("-----[A-Z ]+-----|\\n", ""));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(text);
        return check.verify(signature);
    }
}
