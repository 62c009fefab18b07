package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesTest {

    @TempDir
    private Path folder;

    private Path log(String text) throws Exception {
        return Files.writeString(folder.resolve("server.log"), text);
    }

    @Test
    void causesComeBeforeOtherTroubles() throws Exception {
        Path log = log("12:00 INFO starting\n12:01 ERROR WFLYSRV0026 started with errors\n\tat a.b.C\n\u001b[31mCaused by: io.lumen.runtime.InvalidSetting: lumen.secret.keyset is not set\u001b[0m\n12:02 INFO on\n");
        assertThat(LogLines.thatMatter(log)).containsExactly("Caused by: io.lumen.runtime.InvalidSetting: lumen.secret.keyset is not set");
    }

    @Test
    void whatASettingLacksComesBeforeAllElse() throws Exception {
        Path log = log("Caused by: java.net.ConnectException\n12:01 FATAL [io.lumen.runtime.StartCheck] Configuration: lumen.turns.at-once is missing.\n12:02 ERROR and so on\n");
        assertThat(LogLines.thatMatter(log)).containsExactly("12:01 FATAL [io.lumen.runtime.StartCheck] Configuration: lumen.turns.at-once is missing.");
    }

    @Test
    void withoutTroubleTheEndIsShown() throws Exception {
        assertThat(LogLines.thatMatter(log("one\ntwo\n\nthree\nfour\n"))).containsExactly("two", "three", "four");
        assertThat(LogLines.thatMatter(folder.resolve("missing.log"))).isEmpty();
    }

    @Test
    void longLinesAndManyLinesAreCut() throws Exception {
        List<String> lines = LogLines.thatMatter(log(("x".repeat(500) + " ERROR\n").repeat(2) + "ERROR 1\nERROR 2\nERROR 3\n"));
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.length()).isLessThan(250));
    }
}
