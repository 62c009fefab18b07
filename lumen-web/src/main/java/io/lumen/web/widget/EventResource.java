package io.lumen.web.widget;

import io.lumen.assistant.Reception;
import io.lumen.conversation.Session;
import io.lumen.store.StoreDirectory;
import io.lumen.web.edge.CorsFilter;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.edge.JsonOutput;
import io.lumen.web.edge.SecurityHeaders;
import io.lumen.web.events.EventStreams;
import io.lumen.web.events.Line;
import io.lumen.web.events.Opening;
import io.lumen.web.events.ServletLine;
import io.lumen.web.events.Subscription;
import io.lumen.web.problem.Problem;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens in a conversation, while it happens: told over a response that stays open and holds no thread. */
@ApplicationScoped
@Path("/widget/v1/sessions/{id}/events")
@Tag(name = "widget")
public class EventResource {
    private static final int SECONDS_TO_WAIT = 30;

    @Inject
    Admission admission;

    @Inject
    Reception reception;

    @Inject
    StoreDirectory stores;

    @Inject
    DoorLimits limits;

    @Inject
    EventStreams streams;

    @GET
    @Operation(
            summary = "What happens in the conversation, as server-sent events",
            description = """
                    Read with `fetch`, since the token travels in a header. Begins with what was said after `after`, or after
                    `Last-Event-ID`. Events: `message` (its id is the message's place, its data a message as in the answer of
                    `messages`), `state` (data: where the conversation stands), `typing` (data: `{"on":true}` or `{"on":false}`) and,
                    as the last one, `end` (data: `{"reason":"expired"}`, or `closed`, `replaced`, `renew`). After `renew` another
                    stream may be opened at once; a stream lives ten minutes at most and does not prolong the session. A comment comes
                    every twenty seconds when nothing else does.""")
    @APIResponse(responseCode = "200", description = "The events", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "No room on this node; Retry-After says when to come again", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public void open(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Origin") String origin,
            @Parameter(description = "the place of the last message that is known") @QueryParam("after") String after,
            @HeaderParam("Last-Event-ID") String lastEvent,
            @Context HttpServletRequest request,
            @Parameter(hidden = true) @Suspended AsyncResponse held) {
        limits.read(request.getRemoteAddr());
        int place = MessageResource.place(Optional.ofNullable(after).or(() -> Optional.ofNullable(lastEvent)).orElse("0"));
        Session session = admission.session(authorization, id, origin);
        if (!stores.serves(session.conversation().tenant())) {
            throw new ProblemException(ProblemType.TENANT_SUSPENDED);
        }
        Credentials credentials = admission.credentials(authorization, id, origin);
        Subscription subscription = new Subscription(
                session.conversation(),
                place,
                (seq, most) -> reception.newsAfter(credentials.token(), credentials.session(), seq, most),
                message -> JsonOutput.text(MessageView.of(message)));
        AsyncContext async = request.getAsyncContext();
        switch (streams.open(subscription, () -> line(async, origin))) {
            case Opening.Opened() -> { }
            case Opening.Full() -> throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, null, SECONDS_TO_WAIT);
            case Opening.Over() -> throw new ProblemException(ProblemType.SESSION_EXPIRED);
        }
    }

    private static Line line(AsyncContext async, String origin) {
        HttpServletResponse response = (HttpServletResponse) async.getResponse();
        response.setContentType(MediaType.SERVER_SENT_EVENTS);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // A proxy that collects an answer before it passes it on would keep every event back
        response.setHeader("X-Accel-Buffering", "no");
        SecurityHeaders.addTo(response);
        CorsFilter.addTo(response, origin);
        try {
            return ServletLine.over(async);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
