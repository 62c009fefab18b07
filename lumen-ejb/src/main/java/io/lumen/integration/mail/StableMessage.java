package io.lumen.integration.mail;

import io.lumen.notification.OutgoingMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;

/**
 * A mail whose Message-ID is made from our own id, so that the same mail sent twice can be recognised as one (RFC 5322,
 * 3.6.4), and which tells other machines that a machine sent it (RFC 3834).
 */
final class StableMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final UUID id;

    private StableMessage(Session session, UUID id) {
        super(session);
        this.id = id;
    }

    /** @throws AddressException when the recipient's address cannot be written into a mail */
    static StableMessage of(OutgoingMail mail, Session session) throws MessagingException {
        StableMessage message = new StableMessage(session, mail.id());
        message.setFrom(sender(session, mail.senderName()));
        message.setRecipient(Message.RecipientType.TO, recipient(mail.to().value()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress sender(Session session, String name) throws MessagingException {
        try {
            return new InternetAddress(ownAddress(session).getAddress(), name, UTF_8);
        } catch (UnsupportedEncodingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static InternetAddress ownAddress(Session session) {
        return InternetAddress.getLocalAddress(session);
    }

    /** A domain in letters of its own script is written the way mail servers know it. */
    private static InternetAddress recipient(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        try {
            InternetAddress recipient = new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
            recipient.validate();
            return recipient;
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("not a domain");
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        String own = ownAddress(session).getAddress();
        setHeader("Message-ID", "<" + id + "@" + own.substring(own.lastIndexOf('@') + 1) + ">");
    }
}
