package io.lumen.web.portal;

import io.lumen.notification.EscalationRecipients;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An address says yes to being told of tickets. Whoever reads its mail need not have an account; the word from the mail counts once. */
@RequestScoped
@Path("/confirmations/v1/recipient")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "confirmations")
public class RecipientConfirmationResource {
    @Inject
    EscalationRecipients recipients;

    @Inject
    DoorLimits limits;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm an address by the word from its mail")
    @RequestBody(content = @Content(schema = @Schema(implementation = Word.class)))
    public void confirm(InputStream body, @Context HttpServletRequest request) {
        limits.request(request.getRemoteAddr());
        if (!recipients.confirm(ShopperText.required(JsonBody.read(body, Word.class).token(), "token"))) {
            throw new ProblemException(ProblemType.LINK_EXPIRED);
        }
    }

    /** @param token from behind the # of the mail's link */
    public record Word(String token) {
        @Override
        public String toString() {
            return "Word[]";
        }
    }
}
