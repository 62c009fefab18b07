package io.lumen.web.widget;

import io.lumen.conversation.Feedbacks;
import io.lumen.conversation.Session;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.Problem;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an answer helped. */
@ApplicationScoped
@Path("/widget/v1/sessions/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "widget")
public class FeedbackResource {
    @Inject
    Admission admission;

    @Inject
    Feedbacks feedbacks;

    @Inject
    DoorLimits limits;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say whether an answer helped; said again, the last word counts")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = NewFeedback.class)))
    public Response say(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Origin") String origin,
            @Context HttpServletRequest request,
            InputStream body) {
        limits.request(request.getRemoteAddr());
        Session session = admission.session(authorization, id, origin);
        limits.act(session.conversation().id().toString());
        NewFeedback wanted = JsonBody.read(body, NewFeedback.class);
        if (wanted.helpful() == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "helpful");
        }
        Optional<String> remark = ShopperText.optional(wanted.remark(), "remark").map(text -> text.substring(0, Math.min(text.length(), 2000)));
        if (!feedbacks.keep(session.conversation(), messageId(wanted.messageId()), wanted.helpful(), remark)) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "messageId");
        }
        return Response.noContent().build();
    }

    private static UUID messageId(String id) {
        if (id == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "messageId");
        }
        return WireId.read(id).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "messageId"));
    }

    public record NewFeedback(String messageId, Boolean helpful, String remark) {}
}
