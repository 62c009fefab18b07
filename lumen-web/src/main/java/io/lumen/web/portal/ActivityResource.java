package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.access.Team;
import io.lumen.audit.AuditEvent;
import io.lumen.audit.AuditQuery;
import io.lumen.audit.AuditTrail;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.edge.AuditParameters;
import io.lumen.web.edge.Csv;
import io.lumen.web.edge.PageMark;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what in the tenant: searched, and taken along as a file. */
@RequestScoped
@Path("/api/portal/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class ActivityResource {
    private static final int PAGE = 50;
    private static final int AT_ONCE = 1_000;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Team team;

    @Inject
    TenantScope scope;

    @GET
    @ForRole(Role.LEAD)
    @Operation(summary = "Who did what, the newest first")
    public Page list(@BeanParam AuditParameters parameters) {
        AuditQuery query = parameters.query(PAGE + 1);
        TenantId tenant = caller.actor().tenant();
        List<AuditEvent> found = scope.call(tenant, () -> audit.find(query));
        List<AuditEvent> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, String> names = team.names(tenant);
        return new Page(
                shown.stream().map(event -> Event.of(event, names)).toList(),
                found.size() > PAGE ? new PageMark(shown.getLast().at(), shown.getLast().id()).text() : null);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @ForRole(Role.OWNER)
    @Operation(summary = "The same as a file for spreadsheets, all of it")
    public Response export(@BeanParam AuditParameters parameters) {
        AuditQuery first = parameters.query(AT_ONCE);
        TenantId tenant = caller.actor().tenant();
        Map<UUID, String> names = team.names(tenant);
        return Csv.file("lumen-activity", csv -> {
            csv.line(List.of("at", "actor", "actor name", "action", "subject", "detail"));
            AuditQuery query = first;
            List<AuditEvent> events;
            do {
                AuditQuery asked = query;
                events = scope.call(tenant, () -> audit.find(asked));
                for (AuditEvent event : events) {
                    Event shown = Event.of(event, names);
                    csv.line(Arrays.asList(shown.at().toString(), shown.actor(), shown.actorName(), shown.action(), shown.subject(), shown.detail()));
                    query = first.after(new AuditQuery.Place(event.at(), event.id()));
                }
            } while (events.size() == AT_ONCE);
        });
    }

    /** @param next to be handed back as {@code after}; null on the last page */
    @Schema(name = "ActivityPage")
    public record Page(List<Event> events, String next) {}

    /** A line of the audit trail. @param actorName what a person was called; null where it was none, or nobody knows any more */
    public record Event(Instant at, String actor, String actorName, String action, String subject, String detail) {
        static Event of(AuditEvent event, Map<UUID, String> names) {
            String name = event.actorName().orElseGet(() -> names.entrySet().stream()
                    .filter(member -> member.getKey().toString().equals(event.actor()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null));
            return new Event(event.at(), event.actor(), name, event.action(), event.subject(), event.detail());
        }
    }
}
