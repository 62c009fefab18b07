package io.lumen.integration.mail;

import io.lumen.notification.MailOutcome;
import io.lumen.notification.MailTransport;
import io.lumen.notification.OutgoingMail;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

/** Hands mails to the mail server of the server's mail session, one connection for each mail. */
@ApplicationScoped
class SmtpTransport implements MailTransport {
    @Resource(lookup = "java:jboss/mail/Lumen")
    Session session;

    @Inject
    SmtpSettings settings;

    @Inject
    TenantScope scope;

    @PostConstruct
    void prepare() {
        settings.applyTo(session.getProperties());
    }

    @Override
    public MailOutcome deliver(OutgoingMail mail) {
        scope.requireNone();
        return hand(mail);
    }

    MailOutcome hand(OutgoingMail mail) {
        MimeMessage message;
        try {
            message = StableMessage.of(mail, session);
        } catch (AddressException unusable) {
            return new MailOutcome.Refused("the recipient's address cannot be used");
        } catch (MessagingException fault) {
            throw new IllegalStateException("a mail of ours could not be built", fault);
        }
        try (Transport transport = session.getTransport("smtp")) {
            settings.connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
            return new MailOutcome.Taken();
        } catch (MessagingException fault) {
            return SmtpAnswer.of(fault).outcome();
        }
    }
}
