package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong value stops the start, and what the person reads names the key. */
class WrongConfigurationIT {
    private static final int FIRST_PORT = 18380;

    @ParameterizedTest
    @CsvSource({
        "LUMEN_STORE_BUDGET, soon, lumen.store.budget",
        "LUMEN_TURNS_AT_ONCE, 0, lumen.turns.at-once",
        "LUMEN_SHOPIFY_BASE_URL, https://example.com, lumen.shopify.base-url",
        "LUMEN_OUTBOX_WORKERS, many, lumen.outbox.workers"
    })
    void theStartStopsWithASentenceThatNamesTheKey(String variable, String value, String key) throws Exception {
        SandboxProcess.Place place = RunningSystem.place("wrong-configuration", FIRST_PORT);
        assertThatThrownBy(() -> SandboxProcess.start(place, Map.of(variable, value)).close()).isInstanceOf(IOException.class);
        assertThat(Files.readString(place.data().resolve("sandbox.log"))).contains("Configuration: " + key).contains(variable);
    }
}
