package io.lumen.notification;

import io.lumen.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Queues mails in the caller's transaction: they leave when it is committed, and only then. */
@ApplicationScoped
public class Mails {
    @Inject
    Outbox outbox;

    @Inject
    NotificationSettings settings;

    @Inject
    Clock clock;

    /** @return the id that the mail keeps over all attempts */
    public UUID queue(CodeMail mail) {
        Instant uselessAfter = clock.instant().plus(Duration.ofMinutes(mail.minutes()));
        return outbox.queue(MailChannel.NAME, QueuedMail.of(CodeLetter.of(mail), mail.to(), CodeLetter.sender(mail), uselessAfter).json());
    }

    /** @return as above */
    public UUID queue(Notice notice) {
        Letter letter = NoticeLetter.of(notice, notice.page().flatMap(settings::page));
        return outbox.queue(MailChannel.NAME, QueuedMail.of(letter, Optional.of(notice.to()), NoticeLetter.SENDER, null).json());
    }
}
