package io.lumen.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    @ParameterizedTest
    @EnumSource
    void everyProblemCanBeTold(ProblemType type) {
        assertThat(ProblemTexts.title(type)).isNotBlank();
        assertThat(ProblemTexts.detail(type, "it's {0}")).endsWith(".").doesNotContain("''");
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.status()).isBetween(400, 599);
    }
}
