package io.lumen.web.widget;

import io.lumen.assistant.Reception;
import io.lumen.conversation.Session;
import io.lumen.conversation.SessionStanding;
import io.lumen.conversation.SessionToken;
import io.lumen.store.StoreDirectory;
import io.lumen.tenant.LogContext;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Who comes in at a session's doors: with a token of the right form, from an origin of the tenant. */
@ApplicationScoped
public class Admission {
    private static final String BEARER = "Bearer ";

    @Inject
    Reception reception;

    @Inject
    StoreDirectory stores;

    /** @throws ProblemException when there is no token, no such form of id, or the origin is not one of the tenant's */
    Credentials credentials(String authorization, String id, String origin) {
        SessionToken token = Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header -> SessionToken.parse(header.substring(BEARER.length()).strip()))
                .orElseThrow(() -> new ProblemException(ProblemType.SESSION_UNKNOWN));
        Optional<UUID> session = WireId.read(id);
        session.ifPresentOrElse(known -> LogContext.conversation(token.tenant(), known), () -> LogContext.tenant(token.tenant()));
        if (origin != null && !stores.allowsOrigin(token.tenant(), origin)) {
            throw new ProblemException(ProblemType.ORIGIN_NOT_ALLOWED);
        }
        return new Credentials(token, session.orElseThrow(() -> new ProblemException(ProblemType.SESSION_UNKNOWN)));
    }

    /** @throws ProblemException as above, and when the session is over or another one's; that it is over is told only to its own token */
    Session session(String authorization, String id, String origin) {
        Credentials credentials = credentials(authorization, id, origin);
        return switch (reception.session(credentials.token(), credentials.session())) {
            case SessionStanding.Alive(Session session) -> session;
            case SessionStanding.Over() -> throw new ProblemException(ProblemType.SESSION_EXPIRED);
            case SessionStanding.Unknown() -> throw new ProblemException(ProblemType.SESSION_UNKNOWN);
        };
    }
}
