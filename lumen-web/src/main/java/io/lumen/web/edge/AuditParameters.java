package io.lumen.web.edge;

import io.lumen.audit.AuditQuery;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** How an audit trail is searched, as it stands in an address; days are days of UTC. */
public class AuditParameters {
    private static final int LONGEST = 200;

    @QueryParam("words")
    String words;

    @QueryParam("action")
    String action;

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;

    @QueryParam("after")
    String after;

    /** @throws ProblemException naming the field that cannot be read */
    public AuditQuery query(int count) {
        return new AuditQuery(
                text(words, "words"),
                text(action, "action"),
                day(from, "from").map(AuditParameters::begin),
                day(until, "until").map(last -> begin(last.plusDays(1))),
                Optional.ofNullable(after).filter(mark -> !mark.isBlank()).map(PageMark::read).map(mark -> new AuditQuery.Place(mark.moment(), mark.id())),
                count);
    }

    /** A short text of an address; blank is none. */
    public static Optional<String> text(String text, String field) {
        return ShopperText.optional(text, field).map(given -> {
            if (given.length() > LONGEST) {
                throw new ProblemException(ProblemType.INVALID_FIELD, field);
            }
            return given;
        });
    }

    private static Optional<LocalDate> day(String text, String field) {
        try {
            return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(LocalDate::parse).filter(AuditParameters::isOfOurTime);
        } catch (DateTimeException noDay) {
            throw new ProblemException(ProblemType.INVALID_FIELD, field);
        }
    }

    private static boolean isOfOurTime(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 9999) {
            throw new DateTimeException("no day of ours");
        }
        return true;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
