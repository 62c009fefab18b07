package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.access.Visit;
import io.lumen.access.Visits;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which of our own people looked at the tenant's portal. */
@RequestScoped
@Path("/api/portal/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class VisitsResource {
    @Inject
    Caller caller;

    @Inject
    Visits visits;

    @Inject
    Clock clock;

    @GET
    @ForRole(Role.OWNER)
    @Operation(summary = "Visits of Lumen's own people, the newest first")
    public Past list() {
        return new Past(visits.to(caller.actor().tenant()).stream().map(visit -> ShownVisit.of(visit, clock.instant())).toList());
    }

    /** All of them. */
    public record Past(List<ShownVisit> visits) {}

    /** @param endsAt when it ended, or will at the latest; @param writeReason why it may change things; null: it only reads */
    public record ShownVisit(UUID id, String name, String reason, Instant startedAt, Instant endsAt, boolean goesOn, String writeReason) {
        static ShownVisit of(Visit visit, Instant now) {
            return new ShownVisit(
                    visit.id(), visit.name(), visit.reason(), visit.startedAt(), visit.endedAt().orElse(visit.expiresAt()), visit.goesOn(now),
                    visit.writeReason().orElse(null));
        }
    }
}
