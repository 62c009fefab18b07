package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's texts, as its people write them; and the question that each would answer. */
class PolicyTextsIT {
    private static final String POLICIES = "/api/portal/v1/policies";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SignedInPeople people;
    private Doors doors;
    private SignedInPeople.Made lead;
    private String cookie;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        lead = people.member(SignedInPeople.BIRCH, Role.LEAD);
        cookie = people.signIn(lead.person(), Optional.of(SignedInPeople.BIRCH));
    }

    @AfterEach
    void close() throws Exception {
        for (JsonNode text : doors.get(POLICIES, cookie).body().path("texts")) {
            if (text.path("title").asText().startsWith("Gifts")) {
                doors.send("DELETE", POLICIES + "/" + text.path("id").asText() + "?version=" + text.path("version").asInt(), cookie, null);
            }
        }
        people.forget(SignedInPeople.BIRCH, lead.member());
    }

    @Test
    void aTextIsTriedOutBeforeItIsKeptAndAnswersAfterwards() throws Exception {
        Map<String, Object> text = text("Gifts", "## Gift wrapping\nWe wrap gifts in recycled paper for 3 EUR.");

        JsonNode unsaved = answer(Map.of("question", "Do you offer gift wrapping?", "text", text));
        assertThat(unsaved.path("passage").path("text").asText()).contains("recycled paper");
        assertThat(answer(Map.of("question", "Do you offer gift wrapping?", "locale", "en")).path("passage").isNull()).isTrue();

        assertThat(doors.send("POST", POLICIES, cookie, JSON.writeValueAsString(text)).status()).isEqualTo(201);
        assertThat(answer(Map.of("question", "Do you offer gift wrapping?", "locale", "en")).path("passage").path("title").asText()).isEqualTo("Gift wrapping");
    }

    @Test
    void whoEditsAnOlderTextIsToldAndNothingIsLost() throws Exception {
        JsonNode kept = doors.send("POST", POLICIES, cookie, JSON.writeValueAsString(text("Gifts", "First."))).body();
        String address = POLICIES + "/" + kept.path("id").asText();

        assertThat(doors.send("PATCH", address, cookie, changed("Second.", kept.path("version").asInt())).status()).isEqualTo(200);
        assertThat(doors.send("PATCH", address, cookie, changed("Third.", kept.path("version").asInt())).problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.get(POLICIES, cookie).body().toString()).contains("Second.").doesNotContain("Third.");
        assertThat(doors.send("DELETE", address + "?version=" + kept.path("version").asInt(), cookie, null).problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void whatIsNoTextIsRefusedAtItsField() throws Exception {
        assertThat(refusal(text("x".repeat(10_000), "Body."))).isEqualTo("text-too-long title");
        assertThat(refusal(text("Gifts", "x".repeat(30_001)))).isEqualTo("text-too-long body");
        assertThat(refusal(text(" ", "Body."))).isEqualTo("text-empty title");
        assertThat(refusal(Map.of("title", "Gifts", "body", "Body.", "locale", "tlh"))).isEqualTo("invalid-field locale");
    }

    @Test
    void anotherTenantsTextIsNoText() throws Exception {
        JsonNode kept = doors.send("POST", POLICIES, cookie, JSON.writeValueAsString(text("Gifts", "Ours."))).body();
        SignedInPeople.Made other = people.member(SignedInPeople.AURORA, Role.OWNER);
        String others = people.signIn(other.person(), Optional.of(SignedInPeople.AURORA));

        assertThat(doors.send("PATCH", POLICIES + "/" + kept.path("id").asText(), others, changed("Theirs.", 0)).problem()).isEqualTo("not-found");
        people.forget(SignedInPeople.AURORA, other.member());
    }

    private String refusal(Map<String, Object> text) throws Exception {
        Doors.Answer answer = doors.send("POST", POLICIES, cookie, JSON.writeValueAsString(text));
        return answer.problem() + " " + answer.body().path("field").asText();
    }

    private JsonNode answer(Map<String, Object> question) throws Exception {
        return doors.send("POST", POLICIES + "/answer", cookie, JSON.writeValueAsString(question)).body();
    }

    private static Map<String, Object> text(String title, String body) {
        return Map.of("title", title, "locale", "en", "body", body);
    }

    private static String changed(String body, int version) throws Exception {
        return JSON.writeValueAsString(Map.of("title", "Gifts", "locale", "en", "body", body, "version", version));
    }
}
