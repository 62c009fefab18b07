package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhraseTemplateTest {

    private static final Map<String, String> LISTS = Map.of("thing", "mug|lamp");

    @Test
    void all_combinations_are_written_out() {
        assertThat(PhraseTemplate.phrases("(track|find) my [new] {thing}", LISTS, 100)).containsExactlyInAnyOrder(
                "track my mug", "track my new mug", "track my lamp", "track my new lamp",
                "find my mug", "find my new mug", "find my lamp", "find my new lamp");
    }

    @Test
    void too_many_combinations_are_sampled_the_same_way_each_time() {
        String template = "(a|b|c|d) (a|b|c|d) (a|b|c|d)";

        assertThat(PhraseTemplate.phrases(template, LISTS, 10)).hasSizeBetween(5, 10)
                .isEqualTo(PhraseTemplate.phrases(template, LISTS, 10));
    }

    @Test
    void mistakes_in_the_book_are_reported_with_their_line() {
        for (String broken : Set.of("(a|b", "a)", "[a", "{thing", "{nothing}")) {
            assertThatThrownBy(() -> PhraseTemplate.phrases(broken, LISTS, 10))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(broken);
        }
    }

    @Test
    void the_shipped_book_has_many_phrases_for_every_intent() {
        Map<Intent, Long> counts = PhraseBook.of(Path.of("src/main/phrases"), "en").examples().stream()
                .collect(Collectors.groupingBy(PhraseBook.Example::intent, Collectors.counting()));

        assertThat(counts.keySet()).isEqualTo(EnumSet.allOf(Intent.class));
        assertThat(counts.values()).allMatch(count -> count >= 100);
    }
}
