package io.lumen.sandbox.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A received mail.
 *
 * @param id   its number in the mailbox, from 1
 * @param text the text part, or null
 * @param html the HTML part, or null
 */
public record Mail(int id, Instant receivedAt, String from, List<String> to, String subject, String messageId, String text, String html) {

    static Mail of(int id, MimeMessage message) throws MessagingException, IOException {
        Instant at = Optional.ofNullable(message.getReceivedDate()).or(() -> sent(message)).map(java.util.Date::toInstant).orElse(Instant.EPOCH);
        return new Mail(id, at, String.join(", ", addresses(message.getFrom())), addresses(message.getRecipients(Message.RecipientType.TO)),
            Optional.ofNullable(message.getSubject()).orElse(""), Optional.ofNullable(message.getMessageID()).orElse(""),
            part(message, "text/plain"), part(message, "text/html"));
    }

    private static Optional<java.util.Date> sent(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getSentDate());
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null ? List.of() : Arrays.stream(addresses)
            .map(address -> address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString()).toList();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        collect(part, type, found);
        return found.isEmpty() ? null : String.join("\n", found);
    }

    private static void collect(Part part, String type, List<String> found) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), type, found);
            }
        } else if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            found.add(String.valueOf(part.getContent()));
        }
    }
}
