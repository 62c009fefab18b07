package io.lumen.web.access;

import io.lumen.access.SignedInSessions;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where whoever asks is signed in, and the end of that elsewhere. */
@RequestScoped
@Path("/api/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signed in")
public class SessionsResource {
    @Inject
    Caller caller;

    @Inject
    SignedInSessions sessions;

    @GET
    @ForSignedIn
    @Operation(summary = "Where one is signed in, the last seen first")
    public Sessions own() {
        return new Sessions(sessions.own(caller.person(), caller.token()).stream()
                .map(session -> new Session(session.mark(), session.startedAt(), session.seenAt(), session.current()))
                .toList());
    }

    @DELETE
    @ForSignedIn
    @Operation(summary = "End all sessions of one's own but this one")
    public void endOthers() {
        sessions.endOthers(caller.person(), caller.token());
    }

    @DELETE
    @Path("/{mark}")
    @ForSignedIn
    @Operation(summary = "End another session of one's own")
    public void endOther(@PathParam("mark") String mark) {
        if (!sessions.endOther(caller.person(), caller.token(), mark)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /** Where one is signed in. */
    public record Sessions(List<Session> sessions) {}

    /** @param mark names it; @param current whether it is the one that asks */
    public record Session(String mark, Instant startedAt, Instant seenAt, boolean current) {}
}
