package io.lumen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lumen.runtime.InvalidSetting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes about models. */
class ModelSettingsTest {

    @Test
    void nothingWrittenOffersNothing() {
        ModelSettings settings = TestModels.settings(Map.of());
        settings.check();
        assertThat(settings.offersAny()).isFalse();
        assertThat(settings.budget()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.tokensADay()).isEqualTo(200_000);
    }

    @Test
    void aNameAndAKeyOfferTheProviderAtItsOwnAddress() {
        ModelSettings settings = TestModels.settings(Map.of("lumen.model.anthropic.name", "small", "lumen.model.anthropic.key", "secret-key"));
        assertThat(settings.access(ModelProvider.ANTHROPIC)).hasValueSatisfying(access -> {
            assertThat(access.baseUrl()).hasToString("https://api.anthropic.com/v1");
            assertThat(access.key()).contains("secret-key");
            assertThat(access.temperature()).isEmpty();
            assertThat(access.toString()).doesNotContain("secret");
        });
        assertThat(settings.access(ModelProvider.OPENAI)).isEmpty();
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        ModelSettings settings = TestModels.settings(Map.of(
                "lumen.model.openai.name", "small", "lumen.model.openai.base-url", "http://models.inner:8000/v1/", "lumen.model.openai.temperature", "0.2",
                "lumen.model.ollama.name", "tiny"));
        assertThat(settings.access(ModelProvider.OPENAI)).hasValueSatisfying(access -> {
            assertThat(access.baseUrl()).hasToString("http://models.inner:8000/v1");
            assertThat(access.temperature()).contains(0.2);
        });
        assertThat(settings.access(ModelProvider.OLLAMA)).hasValueSatisfying(access -> assertThat(access.baseUrl()).hasToString("http://127.0.0.1:11434"));
    }

    @ParameterizedTest
    @CsvSource({
        "lumen.model.openai.key,,lumen.model.openai.key",
        "lumen.model.openai.base-url,ftp://x,lumen.model.openai.base-url",
        "lumen.model.openai.base-url,no address,lumen.model.openai.base-url",
        "lumen.model.openai.temperature,hot,lumen.model.openai.temperature",
        "lumen.model.openai.temperature,2.5,lumen.model.openai.temperature",
        "lumen.model.budget,fast,lumen.model.budget",
        "lumen.model.tokens-a-day,0,lumen.model.tokens-a-day"})
    void whatIsWrongStopsTheStartAndNamesTheKey(String key, String value, String named) {
        Map<String, String> written = new java.util.HashMap<>(Map.of("lumen.model.openai.name", "small"));
        if (value != null) {
            written.put("lumen.model.openai.key", "secret-key");
            written.put(key, value);
        }
        assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> TestModels.settings(written).check())
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo(named));
    }
}
