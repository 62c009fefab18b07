package io.lumen.notification;

import io.lumen.contact.EmailAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A few sentences to one of a tenant's people: what happened, and where to look.
 *
 * @param values what the sentences of the topic name
 * @param page of the portal, with the slash it begins with; where no address of the portal is known, the mail has no link
 */
public record Notice(EmailAddress to, Topic topic, Locale locale, Map<String, ?> values, Optional<String> page) {
    public Notice {
        values = Map.copyOf(values);
    }

    /** What it is about. Each has its sentences in the bundle: subject, title, lead, button, footer. */
    public enum Topic {
        /** {@code days}: how long it is kept. */
        EXPORT_READY,
        /** {@code shop}, {@code date}. */
        CLOSING_ASKED,
        /** {@code shop}. */
        CLOSING_TAKEN_BACK,
        /** {@code shop}, {@code hours}: how long the link holds. */
        RECIPIENT_ASKED
    }

    /** Shows nothing of the mail. */
    @Override
    public String toString() {
        return "Notice[" + topic + "]";
    }
}
