package io.lumen.web.console;

import io.lumen.access.PlatformRole;
import io.lumen.access.Visit;
import io.lumen.access.VisitOutcome;
import io.lumen.access.Visits;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForPlatform;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Our own people's way into a tenant's portal and out of it: with a reason, for half an hour, and told to the tenant's owners. */
@RequestScoped
@Path("/api/console/v1/visit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "console")
public class VisitResource {
    @Inject
    Caller caller;

    @Inject
    Visits visits;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Visit a tenant, reading")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewVisit.class)))
    public Begun begin(InputStream body) {
        NewVisit wanted = JsonBody.read(body, NewVisit.class);
        return told(visits.begin(
                caller.person(), caller.token(), ConcernedTenant.read(wanted.tenant(), "tenant"), ShopperText.required(wanted.reason(), "reason")));
    }

    @POST
    @Path("/writing")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Change things too for the rest of the visit, with a reason of its own")
    @RequestBody(content = @Content(schema = @Schema(implementation = Writing.class)))
    public Begun write(InputStream body) {
        return told(visits.allowWrites(caller.person(), ShopperText.required(JsonBody.read(body, Writing.class).reason(), "reason")));
    }

    @DELETE
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "End the visit; without one nothing happens")
    public void end() {
        visits.end(caller.person(), caller.token());
    }

    private static Begun told(VisitOutcome outcome) {
        return switch (outcome) {
            case VisitOutcome.GoesOn(Visit visit) -> new Begun(visit.id(), visit.expiresAt(), visit.writes());
            case VisitOutcome.Unknown() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case VisitOutcome.Closed() -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case VisitOutcome.Over() -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        };
    }

    /** @param tenant its number; @param reason as its owners are told */
    public record NewVisit(String tenant, String reason) {}

    /** @param reason as the tenant's owners are told */
    public record Writing(String reason) {}

    /** A visit that goes on. @param writes whether it may change things */
    @Schema(name = "VisitBegun")
    public record Begun(UUID id, Instant expiresAt, boolean writes) {}
}
