package io.lumen.integration.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import io.lumen.model.AnswerForm;
import io.lumen.model.ModelAccess;
import io.lumen.model.ModelFault;
import io.lumen.model.ModelFault.Kind;
import io.lumen.model.ModelProvider;
import io.lumen.model.ModelQuestion;
import io.lumen.model.ModelReply;
import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.model.ScriptedModel;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the port to language models promises, held by each dialect against a server that speaks it. */
class LanguageModelContractTest {

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final AnswerForm FORM = new AnswerForm("reading", List.of(
        new AnswerForm.Choice("intents", "What is wanted.", List.of("track_order", "out_of_scope"), 2),
        new AnswerForm.Choice("mood", "How it sounds.", List.of("neutral", "unhappy"), 1)));
    private static final ModelQuestion QUESTION =
        new ModelQuestion("Sort what you are given.", "{\"asked_for\":\"none\",\"message\":\"wo bleibt mein Päckchen \\\"⟦\"}", FORM, 77);

    private ScriptedModel scripted;
    private LocalServer server;
    private LangChainModel model;

    @BeforeEach
    void open() throws IOException {
        scripted = ScriptedModel.open();
        server = LocalServer.start(0, scripted);
        model = new LangChainModel();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ModelAccess access(ModelProvider provider) {
        return access(provider, server.port());
    }

    private static ModelAccess access(ModelProvider provider, int port) {
        String path = provider == ModelProvider.OLLAMA ? "" : "/v1";
        return new ModelAccess(provider, URI.create("http://127.0.0.1:" + port + path), Optional.of("sk-for-tests"), "small-model", Optional.empty());
    }

    private Kind faultOf(ModelProvider provider, Duration within) {
        try {
            ModelReply reply = model.ask(access(provider), QUESTION, within);
            throw new AssertionError("no fault but " + reply);
        } catch (ModelFault fault) {
            assertThat(fault.getMessage()).as("says nothing of the text").doesNotContain("Päckchen").doesNotContain("sandbox");
            assertThat(fault.getCause()).isNull();
            return fault.kind();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerComesBackAsItWasGivenWithItsPrice(ModelProvider provider) {
        ModelReply reply = model.ask(access(provider), QUESTION, ENOUGH);
        assertThat(reply.text()).isEqualTo("{\"intents\":[\"track_order\"],\"mood\":\"neutral\",\"language\":\"de\"}");
        assertThat(reply.whole()).isTrue();
        assertThat(reply.tokens()).hasValueSatisfying(tokens -> {
            assertThat(tokens.in()).isPositive();
            assertThat(tokens.out()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource
    void isToldTheInstructionTheTextTheSchemaAndTheLimitAndNothingElse(ModelProvider provider) throws IOException {
        model.ask(access(provider), QUESTION, ENOUGH);
        assertThat(scripted.asked()).isEqualTo(1);
        JsonNode request = new ObjectMapper().readTree(scripted.heard().split("\n", 3)[2]);
        JsonNode schema = switch (provider) {
            case OPENAI -> request.path("response_format").path("json_schema").path("schema");
            case ANTHROPIC -> request.path("output_config").path("format").path("schema");
            case OLLAMA -> request.path("format");
        };
        assertThat(schema.path("required")).extracting(JsonNode::asText).containsExactly("intents", "mood");
        assertThat(schema.path("properties").path("mood").path("enum")).extracting(JsonNode::asText).containsExactly("neutral", "unhappy");
        assertThat(schema.path("properties").path("intents").path("items").path("enum")).hasSize(2);
        if (provider != ModelProvider.OLLAMA) {
            assertThat(schema.path("additionalProperties").asBoolean(true)).as("closed; Ollama's form has no word for it").isFalse();
        }
        assertThat(request.toString()).contains("Sort what you are given.", "77", "small-model", "Päckchen");
        assertThat(request.path("stream").asBoolean(false)).isFalse();
        assertThat(request.has("temperature")).as("left to the provider unless set").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aCutAnswerIsNotWhole(ModelProvider provider) {
        scripted.control("{\"mode\":\"cut\"}");
        assertThat(model.ask(access(provider), QUESTION, ENOUGH).whole()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void tokensThatAreNotToldAreNotInvented(ModelProvider provider) {
        scripted.control("{\"mode\":\"uncounted\"}");
        ModelReply reply = model.ask(access(provider), QUESTION, ENOUGH);
        assertThat(reply.tokens()).isEmpty();
        assertThat(reply.text()).contains("track_order");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI,429,THROTTLED", "ANTHROPIC,429,THROTTLED", "OLLAMA,429,THROTTLED", "ANTHROPIC,529,THROTTLED",
        "OPENAI,500,UNAVAILABLE", "ANTHROPIC,503,UNAVAILABLE", "OLLAMA,502,UNAVAILABLE", "OPENAI,408,UNAVAILABLE",
        "OPENAI,401,REJECTED", "ANTHROPIC,403,REJECTED", "OLLAMA,404,REJECTED", "OPENAI,400,REJECTED"})
    void aStatusBecomesAFaultAndIsNotTriedAgain(ModelProvider provider, int status, Kind kind) {
        scripted.control("{\"mode\":\"status\",\"status\":" + status + "}");
        assertThat(faultOf(provider, ENOUGH)).isEqualTo(kind);
        assertThat(scripted.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNoAnswerIsAFault(ModelProvider provider) {
        scripted.control("{\"mode\":\"not_json\"}");
        assertThat(faultOf(provider, ENOUGH)).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource
    void aClosedConnectionIsAFault(ModelProvider provider) {
        scripted.control("{\"mode\":\"down\"}");
        assertThat(faultOf(provider, ENOUGH)).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyListeningIsAFault(ModelProvider provider) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatExceptionOfType(ModelFault.class).isThrownBy(() -> model.ask(access(provider, free), QUESTION, ENOUGH))
            .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @ParameterizedTest
    @EnumSource
    void aSlowAnswerIsGivenUpInTime(ModelProvider provider) {
        scripted.control("{\"latencyMs\":5000}");
        assertInTime(provider);
    }

    /** A client's own time-out often ends with the headers; this body goes on for a minute. */
    @ParameterizedTest
    @EnumSource
    void anAnswerThatTricklesInIsGivenUpInTime(ModelProvider provider) {
        scripted.control("{\"mode\":\"trickle\"}");
        assertInTime(provider);
    }

    private void assertInTime(ModelProvider provider) {
        long begun = System.nanoTime();
        assertThat(faultOf(provider, Duration.ofMillis(400))).isEqualTo(Kind.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofMillis(390), Duration.ofMillis(2_500));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutEndIsCutOff(ModelProvider provider) {
        scripted.control("{\"mode\":\"flood\"}");
        assertThat(faultOf(provider, ENOUGH)).isEqualTo(Kind.UNAVAILABLE);
    }

    /** OpenAI's newer models refuse the older name of the limit, compatible servers may not know the newer one. */
    @Test
    void openAiItselfIsToldTheLimitByItsNewerName() {
        ModelAccess itself = new ModelAccess(
            ModelProvider.OPENAI, URI.create("https://api.openai.com/v1"), Optional.of("sk-for-tests"), "small-model", Optional.empty());
        assertThat(Dialects.parameters(itself, QUESTION)).isInstanceOfSatisfying(OpenAiChatRequestParameters.class, parameters -> {
            assertThat(parameters.maxCompletionTokens()).isEqualTo(77);
            assertThat(parameters.maxOutputTokens()).isNull();
        });
    }

    @Test
    void aServerOfOnesOwnMayWantNoKey() {
        ModelAccess keyless = new ModelAccess(
            ModelProvider.OPENAI, URI.create("http://127.0.0.1:" + server.port() + "/v1"), Optional.empty(), "small-model", Optional.of(0.0));
        assertThat(model.ask(keyless, QUESTION, ENOUGH).text()).contains("track_order");
        assertThat(scripted.heard()).doesNotContainIgnoringCase("bearer").containsPattern("\"temperature\" ?: ?0.0");
    }
}
