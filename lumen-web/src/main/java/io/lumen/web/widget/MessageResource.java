package io.lumen.web.widget;

import io.lumen.assistant.Assistant;
import io.lumen.assistant.Reception;
import io.lumen.assistant.ShownMessage;
import io.lumen.assistant.TurnOutcome;
import io.lumen.assistant.TurnJournal;
import io.lumen.conversation.Incoming;
import io.lumen.conversation.Session;
import io.lumen.conversation.Turn;
import io.lumen.web.edge.Languages;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The conversation itself: a shopper's message in, the answer out; and what was missed. */
@ApplicationScoped
@Path("/widget/v1/sessions/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "widget")
public class MessageResource {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int SECONDS_TO_WAIT = 1;

    @Inject
    Assistant assistant;

    @Inject
    Reception reception;

    @Inject
    Admission admission;

    @Inject
    ServerTiming timing;

    @Inject
    DoorLimits limits;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say something; the same Idempotency-Key again gives the same answer")
    @APIResponseSchema(value = TurnView.class, responseCode = "200")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = NewMessage.class)))
    public Response say(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Origin") String origin,
            @Context HttpServletRequest request,
            InputStream body) {
        long begun = System.nanoTime();
        limits.request(request.getRemoteAddr());
        Credentials credentials = admission.credentials(authorization, id, origin);
        if (key == null) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_INVALID);
        }
        limits.message(credentials.session().toString());
        NewMessage wanted = JsonBody.read(body, NewMessage.class);
        String text = ShopperText.required(wanted.text(), "text");
        Incoming incoming = new Incoming(credentials.token(), credentials.session(), text, key, Languages.read(wanted.locale()));
        TurnJournal journal = new TurnJournal();
        TurnOutcome outcome = assistant.reply(incoming, request.getRemoteAddr(), journal);
        return timing.add(Response.ok(view(outcome)), journal, begun).build();
    }

    private static TurnView view(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Answered(Turn turn) -> new TurnView(
                    turn.messages().stream().map(ShownMessage::whole).map(MessageView::of).toList(), turn.state());
            case TurnOutcome.KeyReused() -> throw new ProblemException(ProblemType.IDEMPOTENCY_CONFLICT);
            case TurnOutcome.UnknownSession() -> throw new ProblemException(ProblemType.SESSION_UNKNOWN);
            case TurnOutcome.Away() -> throw new ProblemException(ProblemType.TENANT_SUSPENDED);
            case TurnOutcome.SessionOver() -> throw new ProblemException(ProblemType.SESSION_EXPIRED);
            case TurnOutcome.Busy() -> throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, null, SECONDS_TO_WAIT);
        };
    }

    @GET
    @Operation(summary = "What was said after a place in the conversation")
    @APIResponseSchema(value = TurnView.class, responseCode = "200")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public TurnView missed(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Origin") String origin,
            @QueryParam("after") @DefaultValue("0") String after,
            @Context HttpServletRequest request) {
        limits.read(request.getRemoteAddr());
        Session session = admission.session(authorization, id, origin);
        return new TurnView(
                reception.messagesAfter(session, place(after)).stream().map(MessageView::of).toList(), reception.publicState(session));
    }

    /** @throws ProblemException when it is no number */
    static int place(String after) {
        try {
            return Integer.parseUnsignedInt(after);
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "after");
        }
    }

    /** @param locale the language the shopper picked; absent: it follows what is written */
    public record NewMessage(String text, String locale) {}
}
