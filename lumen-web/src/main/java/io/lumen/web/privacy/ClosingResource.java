package io.lumen.web.privacy;

import io.lumen.access.Role;
import io.lumen.privacy.Closings;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemLanguage;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of the account. */
@RequestScoped
@Path("/api/portal/v1/privacy/closing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class ClosingResource {
    private static final int LONGEST_REASON = 1_000;

    @Inject
    Caller caller;

    @Inject
    Closings closings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @MembersOnly
    @ForRole(Role.OWNER)
    @Operation(summary = "Close the account; for thirty days it can be taken back")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wish.class)))
    public void ask(InputStream body, @Context HttpHeaders headers) {
        Wish wish = JsonBody.read(body, Wish.class);
        String name = ShopperText.required(wish.name(), "name");
        String reason = ShopperText.required(wish.reason(), "reason");
        if (reason.length() > LONGEST_REASON) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "reason");
        }
        settled(closings.ask(caller.actor(), name, reason, ProblemLanguage.best(headers.getAcceptableLanguages())));
    }

    @DELETE
    @MembersOnly
    @ForRole(value = Role.OWNER, whileClosing = true)
    @Operation(summary = "Take the closing back")
    public void takeBack(@Context HttpHeaders headers) {
        settled(closings.takeBack(caller.actor(), ProblemLanguage.best(headers.getAcceptableLanguages())));
    }

    private static void settled(Closings.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case NAME_DIFFERS -> throw new ProblemException(ProblemType.NAME_DIFFERS, "name");
            case UNCHANGED -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    /** @param name the tenant's, typed; @param reason why */
    public record Wish(String name, String reason) {}
}
