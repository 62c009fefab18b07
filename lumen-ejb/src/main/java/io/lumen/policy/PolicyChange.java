package io.lumen.policy;

import java.util.UUID;

/** What became of a change of a policy text. */
public sealed interface PolicyChange {
    record Done(UUID id, int version) implements PolicyChange {}

    record Unknown() implements PolicyChange {}

    /** Somebody else has changed it since it was read; nothing was changed now. */
    record Overtaken() implements PolicyChange {}

    /** The shop has as many texts as one can have. */
    record TooMany(int most) implements PolicyChange {}
}
