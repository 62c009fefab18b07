package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.ticket.Check;
import io.lumen.ticket.TicketReason;
import io.lumen.ticket.TrackingFound;
import io.lumen.tracking.Concern;
import io.lumen.understanding.Intent;
import io.lumen.wording.Bundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationWordsTest {
    private final Bundle bundle = Bundle.of(Letter.class);

    /** Words that are the same in two languages, or no words at all. */
    private static final Set<String> ALIKE = Set.of(
            "moment", "item", "parcel.number", "escalation.subject", "escalation.subject_order", "label.tracking", "order.status", "section.conversation", "transcript.assistant", "transcript.system");

    @Test
    void everyCodeHasItsWords() {
        assertThat(bundle.messages().keySet())
                .containsAll(Bundle.keys("reason.", TicketReason.class, ""))
                .containsAll(Bundle.keys("subject.", TicketReason.class, ""))
                .containsAll(Bundle.keys("check.", Check.class, ""))
                .containsAll(Bundle.keys("tracking.", TrackingFound.class, ""))
                .containsAll(Bundle.keys("concern.", Concern.class, ""))
                .containsAll(noticeKeys());
    }

    private static Set<String> noticeKeys() {
        Set<String> keys = new TreeSet<>();
        for (String part : new String[] {".subject", ".title", ".lead", ".button", ".footer"}) {
            keys.addAll(Bundle.keys("notice.", Notice.Topic.class, part));
        }
        return keys;
    }

    @Test
    void noMessageIsUnused() {
        Set<String> used = new TreeSet<>(bundle.keysNamedInCode());
        used.addAll(Bundle.keys("reason.", TicketReason.class, ""));
        used.addAll(Bundle.keys("subject.", TicketReason.class, ""));
        used.addAll(Bundle.keys("check.", Check.class, ""));
        used.addAll(Bundle.keys("tracking.", TrackingFound.class, ""));
        used.addAll(Bundle.keys("asked.", Intent.class, ""));
        used.addAll(noticeKeys());
        assertThat(bundle.messages().keySet()).filteredOn(key -> !key.matches("(concern|factor|transcript)\\..*")).isSubsetOf(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "pt", "it", "nl"})
    void everyLanguageHasEveryMessageWithTheSameValues(String language) throws IOException {
        Properties translated = new Properties();
        translated.load(new InputStreamReader(Letter.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8));
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(bundle.messages().keySet());
        bundle.messages().forEach((key, english) -> {
            String message = translated.getProperty(key);
            assertThat(Bundle.valuesOf(message)).as(key).isEqualTo(Bundle.valuesOf(english));
            if (!ALIKE.contains(key)) {
                assertThat(message).as(key).isNotEqualTo(english);
            }
        });
    }
}
