package io.lumen.notification;

import io.lumen.contact.EmailAddress;
import io.lumen.outbox.OutboxChannel;
import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The outbox's way to the mail server. */
@ApplicationScoped
class MailChannel implements OutboxChannel {
    static final String NAME = "mail";

    @Inject
    MailTransport transport;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(OutboxDelivery delivery) {
        QueuedMail mail = QueuedMail.read(delivery.body());
        if (mail.to() == null) {
            return;
        }
        if (mail.uselessAfter() != null && !clock.instant().isBefore(mail.uselessAfter())) {
            throw new UndeliverableMessage("out of date before the mail server took it");
        }
        switch (transport.deliver(outgoing(delivery, mail))) {
            case MailOutcome.Taken() -> {}
            case MailOutcome.Refused(String reason) -> throw new UndeliverableMessage(reason);
            case MailOutcome.NotNow(String reason) -> throw new MailNotTaken(reason);
        }
    }

    private OutgoingMail outgoing(OutboxDelivery delivery, QueuedMail mail) {
        return new OutgoingMail(
                delivery.id(), new EmailAddress(mail.to()), mail.senderName(), mail.subject(), mail.language(), mail.text(), mail.html(), clock.instant());
    }
}
