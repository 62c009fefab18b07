package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fault in a door is logged with whose it was, and with nothing of what they wrote or showed. */
class LogContextIT {
    private static final String FAULT = "the database did not do its part";

    private SandboxProcess system;
    private SignedInPeople people;

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
    }

    @Test
    void aShoppersFaultHasTenantAndConversation() throws Exception {
        Shopper shopper = Shopper.at(system.place(), "wk_demo_aurora");
        String answer = shopper.say("Hello").json().path("messages").path(1).path("id").asText();
        people.change(SignedInPeople.AURORA, "revoke insert on message_feedback from lumen_app");
        try {
            String feedback = "{\"messageId\":\"" + answer + "\",\"helpful\":true,\"remark\":\"ask ada@example.com of order 7781\"}";
            assertThat(shopper.post("/feedback", feedback).status()).isEqualTo(503);
        } finally {
            people.change(SignedInPeople.AURORA, "grant insert on message_feedback to lumen_app");
        }
        List<JsonNode> lines = faults(shopper.session);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("mdc").path("tenant").asText()).isEqualTo("101");
        assertThat(log().filter(line -> line.toString().contains(shopper.session)).toList().toString())
                .doesNotContain("ada@", "7781", shopper.token);
    }

    @Test
    void aMembersFaultHasTheTenantTheyWorkFor() throws Exception {
        long tenant = people.makeTenant("Something breaks");
        String owner = people.signIn(people.member(tenant, Role.OWNER).person(), Optional.of(tenant));
        people.change(tenant, "revoke select on data_export from lumen_app");
        try {
            assertThat(new Doors(system).get("/api/portal/v1/privacy/exports/" + UUID.randomUUID() + "/archive", owner).status()).isEqualTo(503);
        } finally {
            people.change(tenant, "grant select on data_export to lumen_app");
        }
        assertThat(faults(Long.toString(tenant))).hasSize(1).allSatisfy(line -> assertThat(line.path("mdc").has("conversation")).isFalse());
    }

    /** Lines on a fault whose context names it. */
    private List<JsonNode> faults(String named) throws IOException {
        return log().filter(line -> line.path("message").asText().equals(FAULT) && line.path("mdc").toString().contains("\"" + named + "\"")).toList();
    }

    private Stream<JsonNode> log() throws IOException {
        Path file = system.place().data().resolve("server/log/server.log");
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("{")).map(LogContextIT::read);
    }

    private static JsonNode read(String line) {
        try {
            return Shopper.JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError(line, notJson);
        }
    }
}
