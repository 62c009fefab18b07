package io.lumen.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lumen.contact.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail as it waits in the outbox, which seals it.
 *
 * @param to null: nobody
 * @param uselessAfter after this it must not be sent any more; null: never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueuedMail(String to, String senderName, String subject, String language, String text, String html, Instant uselessAfter) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static QueuedMail of(Letter letter, Optional<EmailAddress> to, String senderName, Instant uselessAfter) {
        return new QueuedMail(to.map(EmailAddress::value).orElse(null), senderName, letter.subject(), letter.language(), Layout.text(letter), Layout.html(letter), uselessAfter);
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a mail could not be written as JSON", fault);
        }
    }

    static QueuedMail read(String json) {
        try {
            return MAPPER.readValue(json, QueuedMail.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a queued mail could not be read", fault);
        }
    }

    /** Shows nothing of the mail. */
    @Override
    public String toString() {
        return "QueuedMail[]";
    }
}
