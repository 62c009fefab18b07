package io.lumen.web.widget;

import java.util.Optional;
import java.util.UUID;

/** Reads the ids that a widget sends; whoever reads one says what it means when there is none. */
final class WireId {
    private WireId() {}

    /** Empty for a text that has not the form of an id. */
    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
