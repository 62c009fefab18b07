package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.audit.AuditEvent;
import io.lumen.audit.AuditTrail;
import io.lumen.tenant.TenantScope;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.edge.PageMark;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what in the tenant. */
@RequestScoped
@Path("/api/portal/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class ActivityResource {
    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    TenantScope scope;

    @GET
    @ForRole(Role.LEAD)
    @Operation(summary = "Who did what, the newest first")
    public Page list(@QueryParam("after") String after) {
        List<AuditEvent> found = scope.call(caller.actor().tenant(), () -> after == null ? audit.newest(PAGE + 1) : before(PageMark.read(after)));
        List<AuditEvent> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                shown.stream().map(Event::of).toList(),
                found.size() > PAGE ? new PageMark(shown.getLast().at(), shown.getLast().id()).text() : null);
    }

    private List<AuditEvent> before(PageMark mark) {
        return audit.before(mark.moment(), mark.id(), PAGE + 1);
    }

    /** @param next to be handed back as {@code after}; null on the last page */
    public record Page(List<Event> events, String next) {}

    /** A line of the audit trail. */
    public record Event(Instant at, String actor, String action, String subject, String detail) {
        static Event of(AuditEvent event) {
            return new Event(event.at(), event.actor(), event.action(), event.subject(), event.detail());
        }
    }
}
