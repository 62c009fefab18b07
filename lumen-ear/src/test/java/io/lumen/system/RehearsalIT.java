package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's own people try the assistant: real rules, real store, no ticket, and why it answered so. */
class RehearsalIT {
    private static final String REHEARSALS = "/api/portal/v1/rehearsals";

    private SignedInPeople people;
    private Doors doors;
    private SignedInPeople.Made agent;
    private String cookie;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        agent = people.member(SignedInPeople.AURORA, Role.AGENT);
        cookie = people.signIn(agent.person(), Optional.of(SignedInPeople.AURORA));
    }

    @AfterEach
    void close() throws Exception {
        people.forget(SignedInPeople.AURORA, agent.member());
    }

    @Test
    void anOrderIsProvenAsAnywhereAndEachStepIsExplained() throws Exception {
        JsonNode begun = begin();

        JsonNode first = say(begun, "Where is my order?").body();
        assertThat(first.path("why").path("rule").asText()).isEqualTo("ask_number");
        assertThat(first.path("why").path("result").asText()).isEqualTo("asked");

        JsonNode second = say(begun, "1042").body();
        assertThat(second.path("why").path("rule").asText()).isEqualTo("ask_email");
        assertThat(second.toString()).doesNotContain("UPS");

        JsonNode third = say(begun, "dana.reyes@example.com").body();
        assertThat(third.path("why").path("result").asText()).isEqualTo("told");
        assertThat(third.toString()).contains("UPS");
        assertThat(third.path("why").toString()).doesNotContain("dana").doesNotContain("UPS");
    }

    @Test
    void aTestConversationIsCountedNowhereAndOpensNoTicket() throws Exception {
        JsonNode before = doors.get("/api/portal/v1/overview", cookie).body().path("month");
        JsonNode begun = begin();

        JsonNode answer = say(begun, "I want to talk to a person").body();

        assertThat(answer.path("why").path("result").asText()).isEqualTo("handed_over");
        assertThat(answer.path("messages").path(1).path("ticket").isNull()).isTrue();
        assertThat(doors.get("/api/portal/v1/overview", cookie).body().path("month")).isEqualTo(before);
        String listed = doors.get("/api/portal/v1/conversations", cookie).body().toString();
        assertThat(listed).doesNotContain(begun.path("id").asText());
    }

    @Test
    void pastQuestionsAreEachAskedByThemselves() throws Exception {
        JsonNode answers = doors.send("POST", REHEARSALS + "/replays", cookie, """
                {"questions": ["Where is order 1042? dana.reyes@example.com", "Where is order 1042? mallory@example.com", "I want my money back", "And when does it come?"]}""")
                .body().path("answers");

        assertThat(IntStream.range(0, 4).mapToObj(index -> answers.path(index).path("why").path("result").asText()))
                .containsExactly("told", "refused", "explained", "asked");
        assertThat(answers.path(3).toString()).as("nothing is kept from one question to the next").doesNotContain("UPS");
    }

    @Test
    void whatCannotBeAskedIsRefusedBeforeAnythingIs() throws Exception {
        String many = IntStream.range(0, 11).mapToObj(i -> "\"hello\"").collect(Collectors.joining(",", "{\"questions\":[", "]}"));
        assertThat(doors.send("POST", REHEARSALS + "/replays", cookie, many).problem()).isEqualTo("invalid-field");
        Doors.Answer empty = doors.send("POST", REHEARSALS + "/replays", cookie, "{\"questions\":[\"hello\",\" \"]}");
        assertThat(empty.problem()).isEqualTo("text-empty");
        assertThat(empty.body().path("field").asText()).isEqualTo("questions[1]");
    }

    @Test
    void conversationsAreFoundByWhatShoppersWroteAndNotByWhatTheyWereTold() throws Exception {
        Shopper shopper = Shopper.at(RunningSystem.get().place(), "wk_demo_aurora");
        shopper.say("Where is 1042? My quirkafleeg needs it, 100% sure_thing");
        shopper.say("dana.reyes@example.com");

        assertThat(found("QUIRKAFLEEG")).hasSize(1);
        assertThat(found("100%25%20sure_thing")).hasSize(1);
        assertThat(found("100_%25sure")).as("nothing stands for something else").isEmpty();
        assertThat(found("dana.reyes@example.com")).as("addresses are masked").isEmpty();
        assertThat(found("UPS")).as("answers are not searched").isEmpty();
        assertThat(doors.get("/api/portal/v1/conversations?days=0", cookie).problem()).isEqualTo("invalid-field");
    }

    private List<JsonNode> found(String words) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        doors.get("/api/portal/v1/conversations?days=1&words=" + words, cookie).body().path("conversations").forEach(rows::add);
        return rows;
    }

    @Test
    void aTokenOfAnotherTenantOpensNothing() throws Exception {
        JsonNode begun = begin();
        SignedInPeople.Made other = people.member(SignedInPeople.BIRCH, Role.OWNER);
        String others = people.signIn(other.person(), Optional.of(SignedInPeople.BIRCH));

        assertThat(say(others, begun, "Where is my order?").problem()).isEqualTo("invalid-field");
        people.forget(SignedInPeople.BIRCH, other.member());
    }

    private JsonNode begin() throws Exception {
        Doors.Answer begun = doors.send("POST", REHEARSALS, cookie, "{\"locale\":\"en\"}");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.body().path("messages")).hasSize(1);
        return begun.body();
    }

    private Doors.Answer say(JsonNode begun, String text) throws Exception {
        return say(cookie, begun, text);
    }

    private Doors.Answer say(String who, JsonNode begun, String text) throws Exception {
        String line = "{\"text\":\"%s\",\"token\":\"%s\",\"key\":\"%s\"}".formatted(text, begun.path("token").asText(), UUID.randomUUID());
        return doors.send("POST", REHEARSALS + "/" + begun.path("id").asText() + "/messages", who, line);
    }
}
