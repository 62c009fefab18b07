package io.lumen.web.portal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.lumen.access.Role;
import io.lumen.assistant.Rehearsals;
import io.lumen.assistant.ShownMessage;
import io.lumen.assistant.TurnOutcome;
import io.lumen.conversation.SessionToken;
import io.lumen.conversation.StartedSession;
import io.lumen.conversation.Turn;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.store.TenantStores;
import io.lumen.tenant.TenantId;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.Languages;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import io.lumen.web.widget.MessageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The assistant as shoppers will meet it, tried by the shop's own people against the real connection: an order is proven here
 * as anywhere, tries are counted as any shopper's, and no ticket is opened.
 */
@RequestScoped
@Path("/api/portal/v1/rehearsals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class RehearsalResource {
    /** So that a call ends in time even when each question waits for a slow store. */
    private static final int MOST_QUESTIONS = 10;

    private static final int LONGEST_QUESTION = 1_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int SECONDS_TO_WAIT = 1;

    @Inject
    Caller caller;

    @Inject
    Rehearsals rehearsals;

    @Inject
    TenantStores own;

    @Inject
    StoreDirectory stores;

    @Inject
    DoorLimits limits;

    @POST
    @MembersOnly
    @ForRole(Role.AGENT)
    @Operation(summary = "Begin a test conversation")
    @APIResponseSchema(value = Begun.class, responseCode = "201")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewRehearsal.class)))
    public Response begin(@Context HttpServletRequest request, InputStream body) {
        limits.session(request.getRemoteAddr());
        NewRehearsal wanted = JsonBody.read(body, NewRehearsal.class);
        StoreProfile store = store();
        Locale locale = Languages.read(wanted.locale()).orElse(store.locale());
        StartedSession session = rehearsals.open(store, locale);
        return Response.status(Response.Status.CREATED)
                .entity(new Begun(
                        session.conversation().id(),
                        session.token().text(),
                        session.expiresAt(),
                        session.messages().stream().map(ShownMessage::whole).map(MessageView::of).toList()))
                .build();
    }

    @POST
    @Path("/{id}/messages")
    @MembersOnly
    @ForRole(Role.AGENT)
    @Operation(summary = "Say something in a test conversation, and be told why it was answered so")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewLine.class)))
    public Answered say(@PathParam("id") UUID id, @Context HttpServletRequest request, InputStream body) {
        NewLine wanted = JsonBody.read(body, NewLine.class);
        String text = ShopperText.required(wanted.text(), "text");
        if (wanted.key() == null || !KEY.matcher(wanted.key()).matches()) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "key");
        }
        SessionToken token = Optional.ofNullable(wanted.token())
                .flatMap(SessionToken::parse)
                .filter(shown -> shown.tenant().equals(caller.actor().tenant()))
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "token"));
        limits.message(id.toString());
        return answered(rehearsals.say(store(), token, id, text, wanted.key(), request.getRemoteAddr()));
    }

    /** Each question in a conversation of its own; all are checked before the first is asked. */
    @POST
    @Path("/replays")
    @MembersOnly
    @ForRole(Role.AGENT)
    @Operation(summary = "Ask up to ten past questions, each by itself")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewReplay.class)))
    public Replayed replay(@Context HttpServletRequest request, InputStream body) {
        NewReplay wanted = JsonBody.read(body, NewReplay.class);
        if (wanted.questions() == null || wanted.questions().isEmpty()) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "questions");
        }
        if (wanted.questions().size() > MOST_QUESTIONS) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "questions");
        }
        List<String> questions = IntStream.range(0, wanted.questions().size())
                .mapToObj(index -> ShopperText.required(wanted.questions().get(index), "questions[" + index + "]", LONGEST_QUESTION))
                .toList();
        StoreProfile store = store();
        Locale locale = Languages.read(wanted.locale()).orElse(store.locale());
        List<Answered> answers = new ArrayList<>();
        for (String question : questions) {
            limits.session(request.getRemoteAddr());
            answers.add(answered(rehearsals.ask(store, question, locale, request.getRemoteAddr())));
        }
        return new Replayed(answers);
    }

    private StoreProfile store() {
        TenantId tenant = caller.actor().tenant();
        return own.firstId(tenant).flatMap(id -> stores.byId(tenant, id)).orElseThrow(() -> new ProblemException(ProblemType.NO_STORE_YET));
    }

    private static Answered answered(Rehearsals.Rehearsed rehearsed) {
        return switch (rehearsed.outcome()) {
            case TurnOutcome.Answered(Turn turn) -> new Answered(
                    turn.messages().stream().map(ShownMessage::whole).map(MessageView::of).toList(),
                    turn.state(),
                    rehearsed.why().map(WhyView::of).orElse(null));
            case TurnOutcome.KeyReused() -> throw new ProblemException(ProblemType.IDEMPOTENCY_CONFLICT);
            case TurnOutcome.UnknownSession() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case TurnOutcome.SessionOver() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case TurnOutcome.Away() -> throw new ProblemException(ProblemType.ACCOUNT_SUSPENDED);
            case TurnOutcome.Busy() -> throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, null, SECONDS_TO_WAIT);
        };
    }

    /** @param locale the language to begin in; absent: the shop's */
    public record NewRehearsal(String locale) {}

    /** @param token what the beginning told; to be shown with each message */
    @Schema(name = "RehearsalBegun")
    public record Begun(UUID id, String token, Instant expiresAt, List<MessageView> messages) {}

    /** @param key made up by who asks; the same key again is the same message */
    public record NewLine(String text, String token, String key) {}

    /** @param locale the language to begin in; absent: the shop's */
    public record NewReplay(List<String> questions, String locale) {}

    /** @param why null when the message was answered before */
    public record Answered(
            List<MessageView> messages, @JsonRawValue @Schema(ref = "ConversationState") String state, @Schema(nullable = true) WhyView why) {}

    /** In the order of the questions. */
    public record Replayed(List<Answered> answers) {}
}
