package io.lumen.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose way of talking to a language model is spoken. OpenAI's is also that of many others (vLLM, llama.cpp, gateways). */
public enum ModelProvider {
    OPENAI,
    ANTHROPIC,
    OLLAMA;

    /** The spelling in configuration, database and metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provider with this wire name, or empty when there is none. */
    public static Optional<ModelProvider> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(provider -> provider.wireName().equals(wireName)).findFirst();
    }
}
