package io.lumen.web.privacy;

import io.lumen.access.Role;
import io.lumen.privacy.Kept;
import io.lumen.privacy.Retention;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long things are kept. */
@RequestScoped
@Path("/api/portal/v1/privacy/retention/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class RetentionResource {
    @Inject
    Caller caller;

    @Inject
    Retention retention;

    @GET
    @Path("/preview")
    @ForRole(Role.OWNER)
    @Operation(summary = "How many would go with the next daily round if they were kept for so many days")
    public Preview preview(@PathParam("kind") String kind, @QueryParam("days") Integer days) {
        if (days == null || days < 1 || days > Kept.AUDIT.most()) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "days");
        }
        return new Preview(retention.wouldGo(caller.actor().tenant(), kind(kind), days));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @MembersOnly
    @ForRole(Role.OWNER)
    @Operation(summary = "Choose how long a kind of data is kept")
    @RequestBody(content = @Content(schema = @Schema(implementation = Choice.class)))
    public void choose(@PathParam("kind") String kind, InputStream body) {
        Kept chosen = kind(kind);
        Choice choice = JsonBody.read(body, Choice.class);
        if (choice.days() == null || choice.seen() == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, choice.days() == null ? "days" : "seen");
        }
        switch (retention.choose(caller.actor(), chosen, choice.days(), choice.seen())) {
            case DONE -> {}
            case OUT_OF_BOUNDS -> throw new ProblemException(ProblemType.INVALID_FIELD, "days");
            case OVERTAKEN -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private static Kept kind(String name) {
        return Kept.ofWireName(name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** @param goes how many */
    public record Preview(long goes) {}

    /** @param seen the days that were shown */
    @Schema(name = "RetentionChoice")
    public record Choice(Integer days, Integer seen) {}
}
