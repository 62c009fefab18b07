package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./lumen} on a machine that lacks something: it says what, and how to get it, before anything is built. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "lumen is a bash script; on Windows it runs inside WSL, which is Linux")
class LumenCommandTest {
    private static final List<String> ORDINARY = List.of("bash", "dirname", "cat", "sed", "awk", "grep", "sort", "cut", "find", "xargs", "head",
        "tail", "mkdir", "rm", "id", "ls", "df", "ps", "readlink", "sha256sum", "shasum", "git");

    @TempDir
    Path machine;

    private Path tools;
    private Path copy;

    /** A working copy with nothing built in it, and a PATH with nothing on it but what every machine has. */
    @BeforeEach
    void prepare() throws IOException {
        tools = Files.createDirectories(machine.resolve("bin"));
        copy = Files.createDirectories(machine.resolve("lumen"));
        Files.copy(Path.of("..", "lumen"), copy.resolve("lumen"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String name : ORDINARY) {
            Optional<Path> found = Stream.of("/usr/bin", "/bin").map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
            if (found.isPresent()) {
                tool(name, "exec " + found.get() + " \"$@\"");
            }
        }
        tool("mvn", "touch " + machine.resolve("built"));
        tool("chromium", "exit 0");
        tool("node", "echo v20.20.2");
        tool("npm", "exit 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "bench"})
    void withoutNodeNothingIsBuilt(String command) throws Exception {
        Files.delete(tools.resolve("node"));
        assertThat(lumen(command)).isEqualTo("The widget and the screens are built with Node 20 or newer, and there is no node on the PATH: "
            + "install it from nodejs.org or your distribution.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "bench"})
    void anOlderNodeIsNamed(String command) throws Exception {
        tool("node", "echo v18.19.0");
        assertThat(lumen(command)).isEqualTo("The widget and the screens are built with Node 20 or newer, and the node on the PATH is version 18: "
            + "install it from nodejs.org or your distribution.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "bench"})
    void nodeAloneIsNotEnough(String command) throws Exception {
        Files.delete(tools.resolve("npm"));
        assertThat(lumen(command)).contains("there is no npm on the PATH: install it beside Node").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "bench", "understand"})
    void withoutMavenNothingIsBuilt(String command) throws Exception {
        Files.delete(tools.resolve("mvn"));
        assertThat(lumen(command)).contains("there is no mvn on the PATH: install Maven 3.8 or newer").hasLineCount(1);
    }

    @Test
    void theDoctorSaysAllThatIsLackingAtOnce() throws Exception {
        Files.delete(tools.resolve("npm"));
        Files.delete(tools.resolve("mvn"));
        tool("node", "echo v18.19.0");
        assertThat(lumen("doctor").lines().filter(line -> line.startsWith("  lacking")))
            .anyMatch(line -> line.contains("Maven") && line.contains("install"))
            .anyMatch(line -> line.contains("the node on the PATH is version 18; install 20 or newer from nodejs.org"))
            .anyMatch(line -> line.contains("npm") && line.contains("install"))
            .noneMatch(line -> line.contains("JDK") || line.contains("Chromium"));
    }

    /** What it says before it ends, which it does by itself and without success; nothing was built. */
    private String lumen(String command) throws Exception {
        Path said = machine.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(tools.resolve("bash").toString(), copy.resolve("lumen").toString(), command)
            .redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(machine.resolve("built")).doesNotExist();
        return Files.readString(said);
    }

    private void tool(String name, String does) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
