package io.lumen.notification;

import io.lumen.access.Visit;
import io.lumen.access.VisitNotice;
import io.lumen.wording.Wording;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of the mail that tells a tenant's owners that one of our own people looks at their portal, who, why and until when. */
final class VisitLetter {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 2_000;

    private VisitLetter() {}

    /** @param page where the visits are listed */
    static Letter of(VisitNotice notice, Locale language, Optional<URI> page) {
        Wording words = Wording.of(VisitLetter.class, language);
        Visit visit = notice.visit();
        Map<String, Object> values = Map.of("name", InertText.line(visit.name(), LONGEST_NAME), "at", visit.expiresAt());
        return switch (notice) {
            case VisitNotice.Begun begun -> letter(
                    words, values, language, page, words.say("visit.begun.subject"), words.say("visit.begun.title", values), words.say("visit.begun.lead"), visit.reason());
            case VisitNotice.Writes writes -> letter(
                    words, values, language, page, words.say("visit.writes.subject"), words.say("visit.writes.title", values), words.say("visit.writes.lead"),
                    visit.writeReason().orElseThrow());
        };
    }

    private static Letter letter(
            Wording words, Map<String, Object> values, Locale language, Optional<URI> page, String subject, String title, String lead, String reason) {
        return new Letter(
                subject,
                language.getLanguage(),
                title,
                lead,
                "",
                words.say("visit.open"),
                page.map(URI::toString).orElse(""),
                List.of(new Letter.Section(words.say("visit.section"), List.of(
                        Letter.Line.of(words.say("visit.who"), values.get("name").toString()),
                        Letter.Line.of(words.say("visit.why"), InertText.block(reason, LONGEST_REASON)),
                        Letter.Line.of(words.say("visit.until"), words.say("moment", values, ZoneOffset.UTC))))),
                words.say("visit.footer"));
    }
}
