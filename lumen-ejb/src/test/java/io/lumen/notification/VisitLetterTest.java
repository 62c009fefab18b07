package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.Visit;
import io.lumen.access.VisitNotice;
import io.lumen.tenant.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitLetterTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Optional<URI> PAGE = Optional.of(URI.create("https://lumen.example/portal/visits"));

    private static Visit visit(String name, String reason) {
        return new Visit(
                new UUID(0, 1), new TenantId(101), new UUID(0, 2), name, reason, BEGIN, BEGIN.plusSeconds(1_800), Optional.empty(),
                Optional.of(BEGIN.plusSeconds(60)), Optional.of("They asked for it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt", "it", "nl"})
    void saysWhoWhyAndUntilWhen(String language) {
        Letter letter = VisitLetter.of(new VisitNotice.Begun(visit("Ada Okafor", "The widget is not seen")), Locale.of(language), PAGE);

        assertThat(letter.title()).contains("Ada Okafor");
        assertThat(Layout.text(letter)).contains("Ada Okafor", "The widget is not seen", "10:30", "https://lumen.example/portal/visits").doesNotContain("{");
    }

    @Test
    void askingToChangeSomethingIsALetterOfItsOwnWithItsOwnReason() {
        Letter begun = VisitLetter.of(new VisitNotice.Begun(visit("Ada", "To look")), Locale.ENGLISH, PAGE);
        Letter writes = VisitLetter.of(new VisitNotice.Writes(visit("Ada", "To look")), Locale.ENGLISH, PAGE);

        assertThat(writes.subject()).isNotEqualTo(begun.subject());
        assertThat(Layout.text(writes)).contains("They asked for it");
    }

    @Test
    void whatWasTypedIsText() {
        Letter letter = VisitLetter.of(new VisitNotice.Begun(visit("<b>Ada</b>\r\nBcc: x@example.com", "<script>1</script>")), Locale.ENGLISH, Optional.empty());

        assertThat(letter.title()).doesNotContain("\n").doesNotContain("\r");
        assertThat(Layout.html(letter)).doesNotContain("<script>").doesNotContain("<b>Ada");
    }
}
