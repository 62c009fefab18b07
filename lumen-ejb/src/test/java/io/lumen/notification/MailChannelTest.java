package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lumen.contact.EmailAddress;
import io.lumen.order.SampleOrders;
import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import io.lumen.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailChannelTest {
    private static final UUID ID = new UUID(1, 2);

    private final MailChannel channel = new MailChannel();
    private final List<OutgoingMail> handed = new ArrayList<>();

    @Test
    void aMailGoesOutWithItsIdAndTheTime() {
        send(new MailOutcome.Taken(), codeMail());
        assertThat(handed).singleElement().satisfies(mail -> {
            assertThat(mail.id()).isEqualTo(ID);
            assertThat(mail.to()).isEqualTo(new EmailAddress("dana.reyes@example.com"));
            assertThat(mail.at()).isEqualTo(SampleOrders.NOW);
            assertThat(mail.senderName()).isEqualTo("Aurora");
            assertThat(mail.text()).contains("493817");
            assertThat(mail.toString()).doesNotContain("493817").doesNotContain("dana");
        });
    }

    @Test
    void whatIsRefusedForGoodIsADeadLetter() {
        assertThatExceptionOfType(UndeliverableMessage.class).isThrownBy(() -> send(new MailOutcome.Refused("the mail server answered 550"), codeMail()))
                .withMessage("the mail server answered 550");
    }

    @Test
    void whatCannotBeTakenNowIsTriedAgain() {
        assertThatExceptionOfType(MailNotTaken.class).isThrownBy(() -> send(new MailOutcome.NotNow("the mail server did not answer"), codeMail()));
    }

    @Test
    void aCodeThatIsOutOfDateIsNotSent() {
        channel.clock = Clock.offset(SampleOrders.CLOCK, Duration.ofMinutes(10));
        assertThatExceptionOfType(UndeliverableMessage.class).isThrownBy(() -> sendNow(new MailOutcome.Taken(), codeMail()));
        channel.clock = Clock.offset(SampleOrders.CLOCK, Duration.ofMinutes(10).minusSeconds(1));
        sendNow(new MailOutcome.Taken(), codeMail());
        assertThat(handed).hasSize(1);
    }

    private void send(MailOutcome outcome, QueuedMail mail) {
        channel.clock = SampleOrders.CLOCK;
        sendNow(outcome, mail);
    }

    private void sendNow(MailOutcome outcome, QueuedMail mail) {
        channel.transport = outgoing -> {
            handed.add(outgoing);
            return outcome;
        };
        channel.send(new OutboxDelivery(new TenantId(1), ID, mail.json()));
    }

    private static QueuedMail codeMail() {
        CodeMail mail = new CodeMail(Optional.of(new EmailAddress("dana.reyes@example.com")), "493817", "Aurora", Locale.ENGLISH, 10);
        return QueuedMail.of(CodeLetter.of(mail), mail.to(), CodeLetter.sender(mail), SampleOrders.NOW.plus(Duration.ofMinutes(10)));
    }
}
