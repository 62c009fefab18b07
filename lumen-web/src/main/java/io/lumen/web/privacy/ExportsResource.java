package io.lumen.web.privacy;

import io.lumen.access.Role;
import io.lumen.privacy.ExportArchive;
import io.lumen.privacy.Exports;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemLanguage;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that is kept of the tenant, to be taken away. */
@RequestScoped
@Path("/api/portal/v1/privacy/exports")
@Tag(name = "privacy")
public class ExportsResource {
    @Inject
    Caller caller;

    @Inject
    Exports exports;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @MembersOnly
    @ForRole(value = Role.OWNER, whileClosing = true)
    @Operation(summary = "Ask for an archive of everything; it is prepared in the background")
    public Response ask(@Context HttpHeaders headers) {
        UUID id = exports.ask(caller.actor(), ProblemLanguage.best(headers.getAcceptableLanguages()))
                .orElseThrow(() -> new ProblemException(ProblemType.ALREADY_UNDER_WAY));
        return Response.status(Response.Status.ACCEPTED).entity(new Asked(id)).build();
    }

    @GET
    @Path("/{id}/archive")
    @Produces({"application/zip", "application/problem+json"})
    @MembersOnly
    @ForRole(value = Role.OWNER, whileClosing = true)
    @Operation(summary = "The archive, while it is kept")
    public Response archive(@PathParam("id") UUID id) {
        ExportArchive archive = exports.archive(caller.actor(), id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return Response.ok((StreamingOutput) archive::writeTo, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archive.fileName() + "\"")
                .build();
    }

    /** What was asked for. */
    public record Asked(UUID id) {}
}
