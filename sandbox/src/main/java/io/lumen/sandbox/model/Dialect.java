package io.lumen.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a provider's requests and answers are written, as far as a single question needs it. Sources: OpenAI "Chat Completions",
 * Anthropic "Messages", Ollama "Generate a chat completion", each in the provider's API reference.
 */
enum Dialect {
    OPENAI("/v1/chat/completions") {
        @Override
        String question(JsonNode request) {
            return last(request.path("messages")).path("content").asText();
        }

        @Override
        JsonNode schema(JsonNode request) {
            return request.path("response_format").path("json_schema").path("schema");
        }

        @Override
        ObjectNode answer(String model, Spoken spoken) {
            ObjectNode answer = NODES.objectNode().put("id", "chatcmpl-sandbox").put("object", "chat.completion").put("model", model);
            ObjectNode choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", spoken.cut() ? "length" : "stop");
            choice.putObject("message").put("role", "assistant").put("content", spoken.text());
            if (spoken.counted()) {
                answer.putObject("usage").put("prompt_tokens", spoken.in()).put("completion_tokens", spoken.out()).put("total_tokens", spoken.in() + spoken.out());
            }
            return answer;
        }
    },

    ANTHROPIC("/v1/messages") {
        @Override
        String question(JsonNode request) {
            JsonNode content = last(request.path("messages")).path("content");
            return content.isTextual() ? content.asText() : content.path(0).path("text").asText();
        }

        @Override
        JsonNode schema(JsonNode request) {
            JsonNode format = request.path("output_config").path("format");
            return (format.isMissingNode() ? request.path("output_format") : format).path("schema");
        }

        @Override
        ObjectNode answer(String model, Spoken spoken) {
            ObjectNode answer = NODES.objectNode().put("id", "msg_sandbox").put("type", "message").put("role", "assistant").put("model", model)
                .put("stop_reason", spoken.cut() ? "max_tokens" : "end_turn");
            answer.putArray("content").addObject().put("type", "text").put("text", spoken.text());
            if (spoken.counted()) {
                answer.putObject("usage").put("input_tokens", spoken.in()).put("output_tokens", spoken.out());
            }
            return answer;
        }
    },

    OLLAMA("/api/chat") {
        @Override
        String question(JsonNode request) {
            return last(request.path("messages")).path("content").asText();
        }

        @Override
        JsonNode schema(JsonNode request) {
            return request.path("format");
        }

        @Override
        ObjectNode answer(String model, Spoken spoken) {
            ObjectNode answer = NODES.objectNode().put("model", model).put("created_at", "2026-01-01T00:00:00Z")
                .put("done", true).put("done_reason", spoken.cut() ? "length" : "stop");
            answer.putObject("message").put("role", "assistant").put("content", spoken.text());
            if (spoken.counted()) {
                answer.put("prompt_eval_count", spoken.in()).put("eval_count", spoken.out());
            }
            return answer;
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String path;

    Dialect(String path) {
        this.path = path;
    }

    /**
     * What is said, before it is wrapped.
     *
     * @param cut     whether it claims to have been cut at the limit
     * @param counted whether the tokens are told
     */
    record Spoken(String text, boolean cut, boolean counted, int in, int out) {
    }

    /** What the user's side said last. */
    abstract String question(JsonNode request);

    /** The JSON schema the answer is to follow; missing when none was given. */
    abstract JsonNode schema(JsonNode request);

    abstract ObjectNode answer(String model, Spoken spoken);

    static Optional<Dialect> at(String path) {
        return Arrays.stream(values()).filter(dialect -> dialect.path.equals(path)).findFirst();
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }
}
