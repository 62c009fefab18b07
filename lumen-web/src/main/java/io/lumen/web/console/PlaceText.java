package io.lumen.web.console;

import io.lumen.operations.TenantQuery;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended, as text for an address; opaque to whoever hands it back. */
final class PlaceText {
    private PlaceText() {}

    static String write(TenantQuery.Place place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((place.tenant() + ":" + place.value()).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException when it was not written here */
    static TenantQuery.Place read(String text, TenantQuery.Order order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
            String value = order == TenantQuery.Order.NAME ? parts[1] : Instant.parse(parts[1]).toString();
            return new TenantQuery.Place(value, Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException notOurs) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "after");
        }
    }
}
