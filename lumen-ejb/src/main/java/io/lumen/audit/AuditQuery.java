package io.lumen.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Which events are looked for; what is empty narrows nothing.
 *
 * @param words part of what was done, on what, by whom by name, or of the detail; letters large or small
 * @param action what was done, or the beginning of it: {@code ticket.opened}, {@code ticket}
 * @param from the earliest moment
 * @param until the first moment that is too late
 * @param after the last of the page before
 */
public record AuditQuery(
        Optional<String> words, Optional<String> action, Optional<Instant> from, Optional<Instant> until, Optional<Place> after, int count) {
    /** Where a page ended. */
    public record Place(Instant moment, UUID id) {}

    /** Everything, the newest first. */
    public static AuditQuery newest(int count) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), count);
    }

    /** The same from there on. */
    public AuditQuery after(Place place) {
        return new AuditQuery(words, action, from, until, Optional.of(place), count);
    }

    /** A pattern for {@code like … escape '\'} that finds the words as they stand. */
    public Optional<String> wordsPattern() {
        return words.map(given -> "%" + literal(given) + "%");
    }

    /** A pattern for the action that takes it for a whole one or for the beginning of some. */
    public Optional<String> actionPattern() {
        return action.map(given -> literal(given) + "%");
    }

    private static String literal(String given) {
        return given.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
