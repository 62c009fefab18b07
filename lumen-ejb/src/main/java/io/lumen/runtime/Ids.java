package io.lumen.runtime;

import java.util.UUID;

/** Where new ids come from: time-ordered (UUID version 7, RFC 9562), so that rows land next to their neighbours. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
