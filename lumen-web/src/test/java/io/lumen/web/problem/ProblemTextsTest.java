package io.lumen.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import io.lumen.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @Test
    void everyProblemHasATitleAndADetailAndNoMessageIsUnused() throws IOException {
        Properties messages = new Properties();
        try (InputStream stream = ProblemTexts.class.getResourceAsStream("messages.properties")) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        Set<String> needed = Arrays.stream(ProblemType.values())
                .flatMap(type -> Stream.of(type.slug() + ".title", type.slug() + ".detail"))
                .collect(Collectors.toSet());
        assertThat(messages.stringPropertyNames()).isEqualTo(needed);
    }

    @Test
    void aProblemIsToldInTheLanguageThatIsAcceptedBest() {
        assertThat(ProblemLanguage.best(List.of(Locale.JAPANESE, Locale.of("nl", "BE"), Locale.GERMAN))).isEqualTo(Locale.of("nl"));
        assertThat(ProblemLanguage.best(List.of())).isEqualTo(Locale.ENGLISH);
        assertThat(ProblemLanguage.best(List.of(Locale.of("*")))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aProblemInAnotherLanguageIsTheSameProblem() {
        Problem english = Problem.of(ProblemType.MISSING_FIELD, "text", 3);
        Problem german = english.in(Locale.GERMAN);
        assertThat(german.detail()).isEqualTo("Das Feld „text“ ist erforderlich.");
        assertThat(german.type()).isEqualTo(english.type());
        assertThat(german.status()).isEqualTo(english.status());
        assertThat(german.field()).isEqualTo("text");
        assertThat(german.retryAfter()).isEqualTo(3);
        assertThat(german.in(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemCanBeTold(ProblemType type) {
        for (String language : Wording.LANGUAGES) {
            assertThat(ProblemTexts.title(type, Locale.of(language))).isNotBlank();
            assertThat(ProblemTexts.detail(type, "it's {0}", Locale.of(language))).endsWith(".").doesNotContain("''");
        }
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.status()).isBetween(400, 599);
    }
}
