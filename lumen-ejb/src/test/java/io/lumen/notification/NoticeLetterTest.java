package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.contact.EmailAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeLetterTest {
    private static final EmailAddress TO = new EmailAddress("mira@aurora.example");
    private static final Map<String, Object> VALUES = Map.of("shop", "Aurora", "days", 7L, "hours", 48L, "date", Instant.parse("2026-12-21T10:00:00Z"));
    private static final Optional<URI> PAGE = Optional.of(URI.create("https://lumen.example/portal/privacy"));

    @ParameterizedTest
    @EnumSource(Notice.Topic.class)
    void everyTopicIsWrittenInEveryLanguageWithALink(Notice.Topic topic) {
        for (String language : io.lumen.wording.Wording.LANGUAGES) {
            Letter letter = NoticeLetter.of(new Notice(TO, topic, Locale.of(language), VALUES, Optional.empty()), PAGE);

            assertThat(Layout.text(letter)).as(language).contains("https://lumen.example/portal/privacy").doesNotContain("{", "notice.");
            assertThat(letter.subject()).as(language).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void withoutAnAddressOfThePortalThereIsNoButton() {
        Letter letter = NoticeLetter.of(new Notice(TO, Notice.Topic.EXPORT_READY, Locale.ENGLISH, VALUES, Optional.empty()), Optional.empty());

        assertThat(letter.buttonLabel()).isEmpty();
        assertThat(letter.buttonUrl()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "{date}", "Shop\r\nBcc: all@example.com"})
    void aHostileNameOfAShopIsText(String name) {
        Letter letter = NoticeLetter.of(new Notice(TO, Notice.Topic.CLOSING_TAKEN_BACK, Locale.ENGLISH, Map.of("shop", name), Optional.empty()), PAGE);

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(Layout.html(letter)).doesNotContain("<img");
        assertThat(letter.title()).contains(name.lines().findFirst().orElseThrow());
    }
}
