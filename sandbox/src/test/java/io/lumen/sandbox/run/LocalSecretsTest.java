package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void secretsAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws Exception {
        Path file = folder.resolve("secrets.properties");
        LocalSecrets first = LocalSecrets.in(file);
        LocalSecrets second = LocalSecrets.in(file);
        assertThat(second.keyset()).isEqualTo(first.keyset());
        assertThat(second.passwords()).isEqualTo(first.passwords());
        assertThat(first.passwords().app()).isNotEqualTo(first.passwords().owner()).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(first.passwords().toString()).doesNotContain(first.passwords().app());
    }

    @Test
    void keysetsAreOfTheKindsTheServerWants() throws Exception {
        LocalSecrets secrets = LocalSecrets.in(folder.resolve("secrets.properties"));
        assertThat(read(secrets.keyset()).getPrimitive(RegistryConfiguration.get(), Aead.class)).isNotNull();
        assertThat(read(secrets.hashKeyset()).getPrimitive(RegistryConfiguration.get(), Mac.class)).isNotNull();
        assertThat(read(secrets.signingKeyset()).getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(new byte[0])).hasSize(64);
        assertThat(secrets.keyset()).doesNotContain("\n");
    }

    private static KeysetHandle read(String keyset) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
