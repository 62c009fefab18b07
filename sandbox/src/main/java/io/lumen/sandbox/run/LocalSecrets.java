package io.lumen.sandbox.run;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import io.lumen.sandbox.database.RolePasswords;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Passwords and keysets of this machine's sandbox, made once and kept in a file that only its owner may read. What is
 * sealed in the local database opens as long as that file stays.
 */
final class LocalSecrets {

    private static final int PASSWORD_BYTES = 24;

    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();
    private boolean changed;

    private LocalSecrets() {
    }

    static LocalSecrets in(Path file) throws IOException {
        LocalSecrets secrets = new LocalSecrets();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            }
        }
        secrets.complete();
        if (secrets.changed) {
            secrets.write(file);
        }
        return secrets;
    }

    RolePasswords passwords() {
        return new RolePasswords(get("db.owner"), get("db.app"), get("db.platform"));
    }

    /** Tink AEAD keyset as JSON. */
    String keyset() {
        return get("secret.keyset");
    }

    /** Tink MAC keyset as JSON. */
    String hashKeyset() {
        return get("secret.hash-keyset");
    }

    /** Tink keyset of Ed25519 as JSON. */
    String signingKeyset() {
        return get("secret.signing-keyset");
    }

    /** Of Keycloak and its clients. */
    IdentitySecrets identity() {
        return new IdentitySecrets(get("keycloak.admin"), get("keycloak.db"), get("oidc.client"), get("oidc.invites"), get("oidc.provisioner"));
    }

    private void complete() {
        for (String name : List.of("db.owner", "db.app", "db.platform", "keycloak.admin", "keycloak.db", "oidc.client", "oidc.invites", "oidc.provisioner")) {
            put(name, this::password);
        }
        put("secret.keyset", () -> keyset(PredefinedAeadParameters.AES256_GCM));
        put("secret.hash-keyset", () -> keyset(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        put("secret.signing-keyset", () -> keyset(PredefinedSignatureParameters.ED25519WithRawOutput));
    }

    private void put(String name, Supplier<String> fresh) {
        if (values.getProperty(name) == null) {
            values.setProperty(name, fresh.get());
            changed = true;
        }
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String keyset(Parameters parameters) {
        try {
            AeadConfig.register();
            MacConfig.register();
            SignatureConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()).replaceAll("\\s*\\n\\s*", "");
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            values.store(writer, "Secrets of this machine's sandbox; ./lumen reset forgets them together with the data they protect");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String get(String name) {
        return values.getProperty(name);
    }
}
