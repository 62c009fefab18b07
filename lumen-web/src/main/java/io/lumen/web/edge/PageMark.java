package io.lumen.web.edge;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of a list by time ended, as text for an address; opaque to whoever hands it back. */
public record PageMark(Instant moment, UUID id) {
    /** @throws ProblemException when it was not written here */
    public static PageMark read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("_", 2);
            return new PageMark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException notOurs) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "after");
        }
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((moment + "_" + id).getBytes(StandardCharsets.UTF_8));
    }
}
