package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server that cannot be what it is asked to be ends, and says why in sentences that name the keys. It is started as an operator
 * starts it, beside a system that runs, on that system's database.
 */
class WrongConfigurationIT {
    private static final int FIRST_PORT = 18380;
    private static final int SECONDS_TO_END = 60;

    private final Map<String, String> environment = new HashMap<>();

    /** What a server said, and how it ended. */
    private record Ended(int status, String log) {
        /** The sentences of our own, without when and where they were logged. */
        String[] sentences() {
            return log.lines()
                    .filter(line -> line.contains("FATAL") && line.contains("Configuration: "))
                    .map(line -> line.substring(line.indexOf("Configuration: ")))
                    .toArray(String[]::new);
        }
    }

    @BeforeEach
    void soundConfiguration() throws Exception {
        SandboxProcess system = RunningSystem.get();
        environment.put("LUMEN_DB_URL", database(system, "lumen"));
        environment.put("LUMEN_DB_APP_PASSWORD", system.secret("db.app"));
        environment.put("LUMEN_DB_PLATFORM_PASSWORD", system.secret("db.platform"));
        environment.put("LUMEN_SECRET_KEYSET", system.secret("secret.keyset"));
        environment.put("LUMEN_SECRET_HASH_KEYSET", system.secret("secret.hash-keyset"));
        environment.put("LUMEN_SECRET_SIGNING_KEYSET", system.secret("secret.signing-keyset"));
    }

    private static String database(SandboxProcess system, String name) {
        return "jdbc:postgresql://127.0.0.1:" + system.place().database() + "/" + name;
    }

    @Test
    void allThatIsMissingOrWrongIsToldAtOnce() throws Exception {
        environment.putAll(Map.of(
                "LUMEN_DB_APP_PASSWORD", "not-this-one",
                "LUMEN_DB_PLATFORM_PASSWORD", "nor-this-one",
                "LUMEN_STORE_BUDGET", "soon",
                "LUMEN_TURNS_AT_ONCE", "0",
                "LUMEN_SHOPIFY_BASE_URL", "https://example.com",
                "LUMEN_OUTBOX_WORKERS", "many"));
        environment.remove("LUMEN_SECRET_KEYSET");
        Ended ended = start();
        assertThat(ended.sentences()).hasSize(7)
                .anyMatch(told -> told.startsWith("Configuration: LUMEN_DB_APP_PASSWORD does not let the role lumen_app into the database."))
                .anyMatch(told -> told.startsWith("Configuration: LUMEN_DB_PLATFORM_PASSWORD does not let the role lumen_platform into the database."))
                .anyMatch(told -> told.startsWith("Configuration: lumen.secret.keyset is missing. Set it as the environment variable LUMEN_SECRET_KEYSET"))
                .anyMatch(told -> told.startsWith("Configuration: lumen.store.budget has the value 'soon'"))
                .anyMatch(told -> told.startsWith("Configuration: lumen.turns.at-once has the value '0'"))
                .anyMatch(told -> told.startsWith("Configuration: lumen.shopify.base-url "))
                .anyMatch(told -> told.startsWith("Configuration: lumen.outbox.workers has the value 'many'"));
        assertThat(ended.log()).doesNotContain("not-this-one", "nor-this-one");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void whereTheDatabaseIsHasToBeSaid() throws Exception {
        environment.remove("LUMEN_DB_URL");
        environment.remove("LUMEN_DB_APP_PASSWORD");
        Ended ended = start();
        assertThat(ended.sentences()).hasSize(2)
                .anyMatch(told -> told.startsWith("Configuration: LUMEN_DB_URL is missing."))
                .anyMatch(told -> told.startsWith("Configuration: LUMEN_DB_APP_PASSWORD is missing."));
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void aDatabaseWithoutOurTablesIsRefused() throws Exception {
        environment.put("LUMEN_DB_URL", database(RunningSystem.get(), "postgres"));
        Ended ended = start();
        assertThat(ended.log()).contains("Lumen cannot start").contains("missing table");
        assertThat(ended.status()).isEqualTo(1);
    }

    private Ended start() throws IOException, InterruptedException {
        SandboxProcess.Place place = RunningSystem.place("wrong-configuration", FIRST_PORT);
        Path home = place.root().resolve("lumen-ear/target/server");
        copy(home.resolve("standalone"), place.data());
        Path log = place.data().resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + place.data(), "-b=127.0.0.1", "-bmanagement=127.0.0.1",
                        "-Djboss.http.port=" + place.http(), "-Djboss.management.http.port=" + place.management())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LUMEN_") || name.equals("JBOSS_HOME"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true");
        builder.environment().putAll(environment);
        Process server = builder.start();
        boolean ended = server.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        if (!ended) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
        assertThat(ended).as("it ended; its log is %s", log).isTrue();
        return new Ended(server.exitValue(), Files.readString(log));
    }

    /** The server's own folder stays as it was built. */
    private static void copy(Path from, Path to) throws IOException {
        for (String part : new String[] {"configuration", "deployments"}) {
            Files.walkFileTree(from.resolve(part), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
