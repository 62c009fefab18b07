package io.lumen.web.console;

import io.lumen.access.PlatformRole;
import io.lumen.audit.AuditQuery;
import io.lumen.operations.AuditLine;
import io.lumen.operations.AuditSearch;
import io.lumen.tenant.TenantId;
import io.lumen.web.access.ForPlatform;
import io.lumen.web.access.TenantIds;
import io.lumen.web.edge.AuditParameters;
import io.lumen.web.edge.Csv;
import io.lumen.web.edge.PageMark;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trails of all tenants: searched, and taken along as a file. */
@RequestScoped
@Path("/api/console/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "console")
public class AuditResource {
    private static final int PAGE = 50;
    private static final int AT_ONCE = 1_000;

    @Inject
    AuditSearch search;

    @GET
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Who did what in any tenant, the newest first")
    public Page list(@BeanParam AuditParameters parameters, @QueryParam("tenant") String tenant, @QueryParam("actor") String actor) {
        List<AuditLine> found = search.find(parameters.query(PAGE + 1), tenant(tenant), AuditParameters.text(actor, "actor"));
        List<AuditLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                shown.stream().map(Line::of).toList(),
                found.size() > PAGE ? new PageMark(shown.getLast().at(), shown.getLast().id()).text() : null);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "The same as a file for spreadsheets, all of it")
    public Response export(@BeanParam AuditParameters parameters, @QueryParam("tenant") String tenant, @QueryParam("actor") String actor) {
        AuditQuery first = parameters.query(AT_ONCE);
        Optional<TenantId> only = tenant(tenant);
        Optional<String> by = AuditParameters.text(actor, "actor");
        return Csv.file("lumen-audit", csv -> {
            csv.line(List.of("at", "tenant", "tenant name", "actor", "actor name", "action", "subject", "detail", "visit"));
            AuditQuery query = first;
            List<AuditLine> lines;
            do {
                lines = search.find(query, only, by);
                lines.forEach(line -> csv.line(cells(line)));
                query = lines.isEmpty() ? query : first.after(new AuditQuery.Place(lines.getLast().at(), lines.getLast().id()));
            } while (lines.size() == AT_ONCE);
        });
    }

    private static List<String> cells(AuditLine line) {
        return Arrays.asList(
                line.at().toString(), line.tenant().toString(), line.tenantName(), line.actor(), line.actorName().orElse(null), line.action(),
                line.subject(), line.detail().orElse(null), line.visit().map(Object::toString).orElse(null));
    }

    private static Optional<TenantId> tenant(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty()).map(given -> TenantIds.read(given, "tenant"));
    }

    /** @param next to be handed back as {@code after}; null on the last page */
    @Schema(name = "AuditPage")
    public record Page(List<Line> events, String next) {}

    /** A line of some tenant's audit trail. */
    public record Line(Instant at, String tenant, String tenantName, String actor, String actorName, String action, String subject, String detail) {
        static Line of(AuditLine line) {
            return new Line(
                    line.at(), line.tenant().toString(), line.tenantName(), line.actor(), line.actorName().orElse(null), line.action(), line.subject(),
                    line.detail().orElse(null));
        }
    }
}
