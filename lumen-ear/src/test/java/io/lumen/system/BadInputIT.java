package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.process.SandboxProcess;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not come in gets a problem with a stable type, and leaves nothing behind. */
class BadInputIT {
    private static SandboxProcess.Place place;

    @BeforeAll
    static void start() throws Exception {
        place = RunningSystem.get().place();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("empty text", "{\"text\":\"\"}", 400, "text-empty"),
                Arguments.of("only spaces", "{\"text\":\" \\n\\t \"}", 400, "text-empty"),
                Arguments.of("no text", "{}", 400, "missing-field"),
                Arguments.of("null text", "{\"text\":null}", 400, "missing-field"),
                Arguments.of("no body", "", 400, "invalid-json"),
                Arguments.of("50 kB", "{\"text\":\"" + "a".repeat(50_000) + "\"}", 400, "text-too-long"),
                Arguments.of("as long as a body may be", "{\"text\":\"" + "a".repeat(65_536 - 11) + "\"}", 400, "text-too-long"),
                Arguments.of("one byte longer", "{\"text\":\"" + "a".repeat(65_536 - 10) + "\"}", 413, "body-too-large"),
                Arguments.of("100 kB", "{\"text\":\"" + "a".repeat(100_000) + "\"}", 413, "body-too-large"),
                Arguments.of("2 MB", "{\"text\":\"" + "a".repeat(2_000_000) + "\"}", 413, "body-too-large"),
                Arguments.of("control character", "{\"text\":\"a\\u0000b\"}", 400, "text-unreadable"),
                Arguments.of("bell", "{\"text\":\"a\\u0007b\"}", 400, "text-unreadable"),
                Arguments.of("lone surrogate", "{\"text\":\"a\\ud83d b\"}", 400, "text-unreadable"),
                Arguments.of("wrong JSON", "{\"text\":", 400, "invalid-json"),
                Arguments.of("two objects", "{\"text\":\"a\"}{\"text\":\"b\"}", 400, "invalid-json"),
                Arguments.of("a list", "[\"text\"]", 400, "invalid-json"),
                Arguments.of("a number", "{\"text\":7}", 400, "wrong-type"),
                Arguments.of("a truth value", "{\"text\":true}", 400, "wrong-type"),
                Arguments.of("an object", "{\"text\":{\"a\":1}}", 400, "wrong-type"),
                Arguments.of("deep nesting", "{\"text\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", 400, "wrong-type"),
                Arguments.of("unknown key", "{\"text\":\"hi\",\"admin\":true}", 400, "unknown-field"),
                Arguments.of("the same key twice", "{\"text\":\"hi\",\"text\":\"ho\"}", 400, "invalid-json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBadBodyIsAProblemAndNothingIsHalfWritten(String what, String body, int status, String type) throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        Shopper.Reply reply = shopper.sendRaw(body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertProblem(reply, status, type);
        assertThat(shopper.missed(1).json().path("messages")).as("nothing was stored").isEmpty();
        assertThat(shopper.say("hello").status()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoTextAreAProblem() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(shopper.sendBytes(latin, Map.of("Idempotency-Key", "k1")), 400, "text-unreadable");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsReadAndBoundedLikeAnyOther() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        assertThat(shopper.sendUnmeasured("{\"text\":\"hello\"}", Map.of("Idempotency-Key", "k1")).status()).isEqualTo(200);
        assertProblem(shopper.sendUnmeasured("{\"text\":\"" + "a".repeat(100_000) + "\"}", Map.of("Idempotency-Key", "k2")), 413, "body-too-large");
    }

    @Test
    void whatIsNotJsonByItsOwnWordIsRefused() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        Map<String, String> headers = Map.of("Idempotency-Key", "k1", "Content-Type", "text/plain");
        assertProblem(shopper.sendRaw("{\"text\":\"hi\"}", headers), 415, "unsupported-media-type");
    }

    @Test
    void aForeignOriginGetsNeitherASessionNorAnAnswer() throws Exception {
        Map<String, String> foreign = Map.of("Origin", "https://evil.example");
        assertProblem(Shopper.post(place, "/widget/v1/sessions", "{\"key\":\"wk_demo_aurora\"}", foreign), 403, "origin-not-allowed");
        assertProblem(Shopper.post(place, "/widget/v1/sessions", "{\"key\":\"wk_demo_aurora\"}", Map.of()), 403, "origin-not-allowed");
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        Map<String, String> headers = Map.of("Origin", "https://evil.example", "Idempotency-Key", "k1");
        assertProblem(shopper.sendRaw("{\"text\":\"hi\"}", headers), 403, "origin-not-allowed");
    }

    @Test
    void aTokenThatIsNotThisSessionsIsNoToken() throws Exception {
        Shopper one = Shopper.at(place, "wk_demo_aurora");
        Shopper other = Shopper.at(place, "wk_demo_aurora");
        Shopper birch = Shopper.at(place, "wk_demo_birch");
        assertProblem(one.withToken(other.token).say("hi"), 401, "session-unknown");
        assertProblem(one.withToken(birch.token).say("hi"), 401, "session-unknown");
        assertProblem(one.withToken(one.token.substring(0, one.token.lastIndexOf('.') + 1) + "A".repeat(43)).say("hi"), 401, "session-unknown");
        assertProblem(one.withToken("nonsense").say("hi"), 401, "session-unknown");
        String elsewhere = birch.token.substring(0, birch.token.lastIndexOf('.')) + one.token.substring(one.token.lastIndexOf('.'));
        assertProblem(one.withToken(elsewhere).say("hi"), 401, "session-unknown");
    }

    @Test
    void anEndedSessionAnswersNobody() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        assertThat(shopper.end().status()).isEqualTo(204);
        assertOver(shopper, "session-expired");
        assertOver(shopper.withToken(Shopper.at(place, "wk_demo_aurora").token), "session-unknown");
    }

    @Test
    void aSessionThatWasSilentForTooLongIsOverAtEachDoor() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        new TenantDatabase(RunningSystem.get()).run(SignedInPeople.AURORA,
                "update conversation set expires_at = now() - interval '1 second' where id = ?", UUID.fromString(shopper.session));
        assertOver(shopper, "session-expired");
    }

    private static void assertOver(Shopper shopper, String type) throws Exception {
        assertProblem(shopper.say("hi"), 401, type);
        assertProblem(shopper.missed(0), 401, type);
        assertProblem(shopper.handOver("{}"), 401, type);
        assertProblem(shopper.post("/feedback", "{}"), 401, type);
        assertProblem(shopper.post("/identity", "{}"), 401, type);
        assertProblem(shopper.end(), 401, type);
    }

    @Test
    void aKeyIsNeededAndMayNotBeUsedForOtherWords() throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        assertProblem(shopper.sendRaw("{\"text\":\"hi\"}", Map.of()), 400, "idempotency-key-missing");
        assertProblem(shopper.sendRaw("{\"text\":\"hi\"}", Map.of("Idempotency-Key", "a b")), 400, "idempotency-key-invalid");
        assertThat(shopper.say("hello", "same").status()).isEqualTo(200);
        assertProblem(shopper.say("something else", "same"), 409, "idempotency-conflict");
        assertThat(shopper.missed(1).json().path("messages")).hasSize(2);
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        assertProblem(Shopper.get("http://127.0.0.1:" + place.http() + "/nothing/here"), 404, "not-found");
        assertProblem(Shopper.get("http://127.0.0.1:" + place.http() + "/widget/v1/config/wk_demo_nobody"), 404, "widget-unknown");
        Map<String, String> origin = Map.of("Origin", place.storeOrigin());
        assertProblem(Shopper.post(place, "/widget/v1/sessions", "{\"key\":\"' or 1=1 --\"}", origin), 404, "widget-unknown");
        assertProblem(Shopper.post(place, "/widget/v1/sessions", "{\"key\":\"wk_demo_aurora\",\"locale\":\"!!\"}", origin), 400, "invalid-field");
    }

    private static void assertProblem(Shopper.Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(reply.json().path("detail").asText()).isNotBlank();
    }
}
