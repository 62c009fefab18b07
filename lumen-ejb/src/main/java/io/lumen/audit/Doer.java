package io.lumen.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The person at a door, as the door has found out, so that the record of what they do carries their name, and the visit they are
 * on, wherever it is written.
 */
@RequestScoped
public class Doer {
    private Known known;

    /** @param visit the visit of one of our own people, if the person is here on one */
    public void is(UUID person, String name, Optional<UUID> visit) {
        known = new Known(person, name, visit);
    }

    Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    /** Whoever came through the door. */
    record Known(UUID person, String name, Optional<UUID> visit) {
        private static final String OURS = "admin:";

        /** Whether a record that names this actor speaks of them. */
        boolean isMeantBy(String actor) {
            return actor.equals(person.toString()) || actor.equals(OURS + person);
        }

        /** How they are recorded: whoever is on a visit is one of our own people, whatever they do there. */
        String actor(String recorded) {
            return visit.isPresent() ? OURS + person : recorded;
        }
    }
}
