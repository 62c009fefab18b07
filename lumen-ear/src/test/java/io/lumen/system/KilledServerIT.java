package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server that is killed between a shopper's message and the reply loses neither. */
class KilledServerIT {
    private static final int FIRST_PORT = 18280;

    @Test
    void theSameKeyCompletesTheTurnOnceAfterTheRestart() throws Exception {
        SandboxProcess.Place place = RunningSystem.place("killed-system", FIRST_PORT);
        SandboxProcess first = SandboxProcess.start(place, Map.of("LUMEN_STORE_BUDGET", "PT60S"));
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        shopper.say("Where is my order?");
        shopper.say("1042");
        first.controlStore("{\"latencyMs\":50000}");
        CompletableFuture<Shopper.Reply> lost = shopper.saySoon("dana.reyes@example.com", "the-key");
        awaitStored(shopper);
        first.kill();
        assertThat(lost.handle((reply, broken) -> broken != null).join()).as("the shopper got no answer").isTrue();

        EventReader told;
        try (SandboxProcess second = SandboxProcess.start(place, Map.of())) {
            JsonNode before = shopper.missed(5).json().path("messages");
            assertThat(before).as("the message was kept, the reply was not made").hasSize(1);
            Shopper.Reply completed = shopper.say("dana.reyes@example.com", "the-key");
            assertThat(completed.verified()).containsExactly("#1042");
            assertThat(shopper.say("dana.reyes@example.com", "the-key")).isEqualTo(completed);
            assertThat(shopper.missed(5).json().path("messages")).as("answered once").hasSize(2);
            assertThat(second.place()).isEqualTo(place);
            told = shopper.events("");
        }
        assertThat(told.next("end").path("reason").asText()).isEqualTo("renew");
        assertThat(Files.readString(place.data().resolve("server/log/server.log")))
                .as("a server that is stopped in order ends all it has begun, and complains of nothing")
                .contains("WFLYSRV0050")
                .doesNotContain("WFLYEE0006", "\"ERROR\"", "WELD-001471");
    }

    private static void awaitStored(Shopper shopper) {
        Awaiting.that("the message is stored").until(() -> !shopper.missed(5).json().path("messages").isEmpty());
    }
}
