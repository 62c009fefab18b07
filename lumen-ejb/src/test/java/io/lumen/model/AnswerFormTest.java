package io.lumen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer either fits its form to the letter or is no answer. */
class AnswerFormTest {
    private static final AnswerForm FORM = new AnswerForm("form", List.of(
            new AnswerForm.Choice("wishes", "", List.of("a", "b", "c"), 2),
            new AnswerForm.Choice("mood", "", List.of("good", "bad"), 1),
            new AnswerForm.Text("text", "", 5)));

    @Test
    void readsWhatFits() {
        FilledForm read = FORM.read(" {\"text\":\"abcde\",\"mood\":\"bad\",\"wishes\":[\"b\",\"a\"]}\n");
        assertThat(read.all("wishes")).containsExactly("b", "a");
        assertThat(read.one("mood")).isEqualTo("bad");
        assertThat(read.one("text")).isEqualTo("abcde");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "null", "[]", "text", "{", "{}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\"}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"text\":\"\",\"verified\":true}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"texts\":\"\"}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"mood\":\"good\",\"text\":\"\"}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"text\":\"\"} {}",
            "```json\n{\"wishes\":[\"a\"],\"mood\":\"bad\",\"text\":\"\"}\n```",
            "{\"wishes\":[],\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":\"a\",\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":[\"a\",\"b\",\"c\"],\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":[\"a\",\"a\"],\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":[\"A\"],\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":[null],\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":[1],\"mood\":\"bad\",\"text\":\"\"}",
            "{\"wishes\":[\"a\"],\"mood\":null,\"text\":\"\"}",
            "{\"wishes\":[\"a\"],\"mood\":[\"bad\"],\"text\":\"\"}",
            "{\"wishes\":[\"a\"],\"mood\":\"ugly\",\"text\":\"\"}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"text\":null}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"text\":7}",
            "{\"wishes\":[\"a\"],\"mood\":\"bad\",\"text\":\"abcdef\"}"})
    void refusesWhatDoesNot(String answer) {
        assertThatExceptionOfType(ModelFault.class).isThrownBy(() -> FORM.read(answer)).satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(ModelFault.Kind.UNREADABLE);
            assertThat(fault.getMessage()).doesNotContain("ugly", "abcdef", "verified");
        });
    }
}
