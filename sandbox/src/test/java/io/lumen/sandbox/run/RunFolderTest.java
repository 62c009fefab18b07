package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path folder;
    private RunFolder run;
    private Process child;

    @BeforeEach
    void start() throws IOException {
        run = RunFolder.take(folder);
        child = new ProcessBuilder("sleep", "300.25").start();
        Files.writeString(run.pidFile("server"), child.pid() + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        child.destroyForcibly();
        run.close();
    }

    @Test
    void aChildLeftOverIsEnded() throws Exception {
        assertThat(run.endLeftover("server", "300.25")).contains(child.pid());
        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() {
        assertThat(run.endLeftover("server", "-Djboss.server.base.dir=/somewhere")).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void nothingOrNonsenseInTheFileIsNobody() throws Exception {
        assertThat(run.endLeftover("other", "300.25")).isEmpty();
        Files.writeString(run.pidFile("server"), "not a number");
        assertThat(run.endLeftover("server", "300.25")).isEmpty();
    }
}
