package io.lumen.integration.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import io.lumen.model.ModelAccess;
import io.lumen.model.ModelQuestion;

/** The three ways of talking to a model, each asked for an answer by JSON schema. */
final class Dialects {
    /** OpenAI itself wants the newer name of the limit; many servers that speak like it know only the older one. */
    private static final String OPENAI_ITSELF = "api.openai.com";

    private Dialects() {}

    static ChatModel model(ModelAccess access, BoundedHttp http) {
        return switch (access.provider()) {
            case OPENAI -> openAi(access, http);
            case ANTHROPIC -> anthropic(access, http);
            case OLLAMA -> ollama(access, http);
        };
    }

    private static ChatModel openAi(ModelAccess access, BoundedHttp http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http.asBuilder())
                .baseUrl(access.baseUrl().toString())
                .apiKey(access.key().orElse(null))
                .modelName(access.name())
                .temperature(access.temperature().orElse(null))
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private static ChatModel anthropic(ModelAccess access, BoundedHttp http) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http.asBuilder())
                .baseUrl(access.baseUrl() + "/")
                .apiKey(access.key().orElse("none"))
                .modelName(access.name())
                .temperature(access.temperature().orElse(null))
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .maxRetries(0)
                .build();
    }

    private static ChatModel ollama(ModelAccess access, BoundedHttp http) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http.asBuilder())
                .baseUrl(access.baseUrl().toString())
                .modelName(access.name())
                .temperature(access.temperature().orElse(null))
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .maxRetries(0)
                .build();
    }

    static ChatRequestParameters parameters(ModelAccess access, ModelQuestion question) {
        if (OPENAI_ITSELF.equals(access.baseUrl().getHost())) {
            return OpenAiChatRequestParameters.builder()
                    .maxCompletionTokens(question.mostTokens())
                    .responseFormat(Schemas.of(question.form()))
                    .build();
        }
        return DefaultChatRequestParameters.builder()
                .maxOutputTokens(question.mostTokens())
                .responseFormat(Schemas.of(question.form()))
                .build();
    }
}
