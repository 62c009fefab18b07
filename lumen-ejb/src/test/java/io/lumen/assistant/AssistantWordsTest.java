package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.wording.Bundle;
import io.lumen.understanding.Intent;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AssistantWordsTest {
    private final Bundle bundle = Bundle.of(Replies.class);

    @Test
    void everyPhraseHasItsWords() {
        assertThat(bundle.messages().keySet()).containsAll(Bundle.keys("say.", Phrase.class, ""));
        assertThat(Phrase.values()).allSatisfy(phrase -> assertThat(bundle.messages()).containsKey(phrase.key()));
    }

    @Test
    void noMessageIsUnused() {
        Set<String> used = new TreeSet<>(Bundle.keys("say.", Phrase.class, ""));
        used.addAll(bundle.keysNamedInCode());
        used.addAll(Bundle.keys("clarify.", Intent.class, ""));
        assertThat(bundle.messages().keySet()).isSubsetOf(used);
    }

    @Test
    void everyMessageCanBeReadAndPhrasesNeedNothingButTheTicket() {
        bundle.messages().forEach((key, message) -> {
            Set<String> values = Bundle.valuesOf(message);
            if (key.startsWith("say.")) {
                assertThat(values).as(key).isSubsetOf("number");
            }
        });
    }

    /** What can be said before anything was proven has no room for anything of an order. */
    @Test
    void whatIsSaidBeforeVerificationHasNoPlaceForAnOrder() {
        bundle.messages().entrySet().stream()
                .filter(message -> !Set.of("hidden", "orders.verified", "orders.own", "orders.others", "policy.answer").contains(message.getKey()))
                .forEach(message -> assertThat(Bundle.valuesOf(message.getValue())).as(message.getKey()).isSubsetOf("number", "store", "hours", "zone"));
    }
}
