package io.lumen.web.console;

import io.lumen.access.PlatformRole;
import io.lumen.entitlement.Overridable;
import io.lumen.operations.TenantAgreements;
import io.lumen.tenant.TenantId;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForPlatform;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is agreed on with one tenant for a time, beside its plan. */
@RequestScoped
@Path("/api/console/v1/tenants/{id}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "console")
public class AgreementsResource {
    @Inject
    Caller caller;

    @Inject
    TenantAgreements agreements;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Agree on another plan, limit or feature until a moment")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewAgreement.class)))
    public void agree(@PathParam("id") String id, InputStream body) {
        NewAgreement wanted = JsonBody.read(body, NewAgreement.class);
        TenantId tenant = ConcernedTenant.read(id, "id");
        settled(agreements.agree(
                caller.person(),
                tenant,
                about(ShopperText.required(wanted.name(), "name")),
                ShopperText.required(wanted.value(), "value"),
                ShopperText.required(wanted.reason(), "reason"),
                moment(wanted.expiresAt())));
    }

    @POST
    @Path("/{name}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "End an agreement before its time")
    @RequestBody(content = @Content(schema = @Schema(implementation = End.class)))
    public void end(@PathParam("id") String id, @PathParam("name") String name, InputStream body) {
        TenantId tenant = ConcernedTenant.read(id, "id");
        settled(agreements.end(caller.person(), tenant, about(name), ShopperText.required(JsonBody.read(body, End.class).reason(), "reason")));
    }

    private static void settled(TenantAgreements.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case UNKNOWN -> throw new ProblemException(ProblemType.NOT_FOUND);
            case CLOSED -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case NO_SUCH_VALUE -> throw new ProblemException(ProblemType.INVALID_FIELD, "value");
            case NO_SUCH_END -> throw new ProblemException(ProblemType.INVALID_FIELD, "expiresAt");
        }
    }

    private static Overridable about(String name) {
        return Overridable.ofWireName(name).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "name"));
    }

    private static Instant moment(String text) {
        if (text == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "expiresAt");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException noMoment) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "expiresAt");
        }
    }

    /** @param name {@code plan}, {@code feature.…} or {@code limit.…}; @param expiresAt in the future, a year away at most */
    public record NewAgreement(String name, String value, String reason, String expiresAt) {}

    /** @param reason why, for the tenant's own record */
    public record End(String reason) {}
}
