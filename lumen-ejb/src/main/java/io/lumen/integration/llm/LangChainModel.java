package io.lumen.integration.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.lumen.model.LanguageModel;
import io.lumen.model.ModelAccess;
import io.lumen.model.ModelFault;
import io.lumen.model.ModelQuestion;
import io.lumen.model.ModelReply;
import io.lumen.model.TokenCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Models of OpenAI, Anthropic, Ollama and whoever speaks like one of them, by LangChain4j. It is used as a translator only:
 * no memory, no tools, no retries, nothing logged; time and size of the exchange are {@link BoundedHttp}'s.
 */
@ApplicationScoped
public class LangChainModel implements LanguageModel {
    private final Map<ModelAccess, ChatModel> models = new ConcurrentHashMap<>();
    private final BoundedHttp http = new BoundedHttp();

    @Override
    public ModelReply ask(ModelAccess access, ModelQuestion question, Duration within) {
        ChatModel model = models.computeIfAbsent(access, wanted -> Dialects.model(wanted, http));
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(question.instruction()), UserMessage.from(question.text()))
                .parameters(Dialects.parameters(access, question))
                .build();
        return reply(BoundedHttp.within(within, () -> chat(model, request)));
    }

    /** Whatever the library makes of an answer that is none, it ends here as one kind of fault. Its message may quote the answer, so it is dropped. */
    private static ChatResponse chat(ChatModel model, ChatRequest request) {
        try {
            return model.chat(request);
        } catch (RuntimeException fault) {
            throw ours(fault).orElseGet(() -> new ModelFault(
                    ModelFault.Kind.UNREADABLE, "the model's answer could not be read: " + fault.getClass().getSimpleName()));
        }
    }

    private static Optional<ModelFault> ours(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelFault known) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private static ModelReply reply(ChatResponse response) {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        if (text == null) {
            throw new ModelFault(ModelFault.Kind.UNREADABLE, "the model answered without a text");
        }
        return new ModelReply(text, response.finishReason() == FinishReason.STOP, tokens(response.tokenUsage()));
    }

    private static Optional<TokenCount> tokens(TokenUsage usage) {
        boolean told = usage != null && usage.inputTokenCount() != null && usage.outputTokenCount() != null
                && usage.inputTokenCount() >= 0 && usage.outputTokenCount() >= 0;
        return told ? Optional.of(new TokenCount(usage.inputTokenCount(), usage.outputTokenCount())) : Optional.empty();
    }
}
