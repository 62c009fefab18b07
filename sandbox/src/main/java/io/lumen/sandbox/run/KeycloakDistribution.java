package io.lumen.sandbox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keycloak as the build unpacked it, with Lumen's realm and theme put in. {@code kc.sh build} fixes what is decided before
 * a start; it is repeated only when Keycloak, these options or the theme are others than last time.
 */
final class KeycloakDistribution {

    /** Impersonation is off: nobody acts as a merchant's person without their seeing it. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true",
        "--features-disabled=impersonation,kerberos,ciba,device-flow");
    private static final int BUILD_MINUTES = 8;

    private final Path home;
    private final Path product;

    private KeycloakDistribution(Path home, Path product) {
        this.home = home;
        this.product = product;
    }

    /** @throws StartFailure when the build has not unpacked one */
    static KeycloakDistribution of(SandboxSettings settings) throws IOException {
        Path unpacked = settings.root().resolve("sandbox/target/keycloak");
        if (Files.isDirectory(unpacked)) {
            try (Stream<Path> versions = Files.list(unpacked)) {
                Path home = versions.filter(folder -> Files.exists(folder.resolve("bin/kc.sh"))).max(Path::compareTo).orElse(null);
                if (home != null) {
                    return new KeycloakDistribution(home, settings.root().resolve("lumen-ear/src/main/keycloak"));
                }
            }
        }
        throw new StartFailure("Keycloak is not there (" + unpacked + "). Run ./lumen up, which builds it, or set LUMEN_SANDBOX_KEYCLOAK=false.");
    }

    Path script() {
        return home.resolve("bin/kc.sh");
    }

    /** Changes when the realm's description does. */
    String realmFingerprint() throws IOException {
        return fingerprint(product.resolve("realm"), "");
    }

    /** @return whether there was something to do */
    boolean isPrepared() throws IOException {
        Path stamp = stamp();
        return Files.exists(stamp) && Files.readString(stamp).equals(fingerprint(product, options()));
    }

    /** Puts realm and theme in and builds; another sandbox of this working copy waits meanwhile. */
    void prepare(Path log) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(home.resolveSibling("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!isPrepared() && alone.isValid()) {
                Files.deleteIfExists(stamp());
                build(log);
                replace(product.resolve("themes"), home.resolve("themes"));
                replace(product.resolve("realm"), home.resolve("data/import"));
                // Keycloak keeps compressed copies of a theme's files here and does not notice that they are old.
                Folders.remove(home.resolve("data/tmp"));
                Files.writeString(stamp(), fingerprint(product, options()));
            }
        }
    }

    private void build(Path log) throws IOException, InterruptedException {
        Path built = home.resolveSibling(home.getFileName() + ".built");
        if (Files.exists(built) && Files.readString(built).equals(options())) {
            return;
        }
        List<String> command = Stream.concat(Stream.of(script().toString(), "build"), BUILD_OPTIONS.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            if (!process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new StartFailure("Keycloak could not be built.", log);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        Files.writeString(built, options());
    }

    private static void replace(Path from, Path to) throws IOException {
        Folders.remove(to);
        Files.createDirectories(to);
        Folders.copy(from, to);
    }

    private Path stamp() {
        return home.resolveSibling(home.getFileName() + ".prepared");
    }

    private String options() {
        return home.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
    }

    private static String fingerprint(Path folder, String more) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
            return HexFormat.of().formatHex(digest.digest(more.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
