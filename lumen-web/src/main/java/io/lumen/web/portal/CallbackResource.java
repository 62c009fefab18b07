package io.lumen.web.portal;

import io.lumen.access.Access;
import io.lumen.access.Admittance;
import io.lumen.access.Deed;
import io.lumen.access.Role;
import io.lumen.access.SignedInCookie;
import io.lumen.access.SignedInSessions;
import io.lumen.access.SignedInToken;
import io.lumen.store.ConnectionOutcome;
import io.lumen.store.StoreConnections;
import io.lumen.tenant.LogContext;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Where a shop's owner comes back from their shop. A browser comes here by itself, from another site, so there is no header of
 * ours: what protects is the platform's signature and the text that only this signed-in session was given. Whatever the outcome,
 * the next page is a screen of ours that says it, with nothing of the answer left in its address.
 */
@RequestScoped
@Path(CallbackResource.PATH)
public class CallbackResource {
    static final String PATH = "/shopify/callback";
    private static final String SCREEN = "/portal/store";
    private static final Logger LOG = Logger.getLogger(CallbackResource.class);

    @Inject
    SignedInSessions sessions;

    @Inject
    Access access;

    @Inject
    StoreConnections connections;

    @Inject
    DoorLimits limits;

    @GET
    @Operation(hidden = true)
    public Response comeBack(@Context HttpHeaders headers, @Context UriInfo here, @Context HttpServletRequest request) {
        limits.request(request.getRemoteAddr());
        Optional<SignedInToken> token = Optional.ofNullable(headers.getCookies().get(SignedInCookie.name(request.isSecure())))
                .map(Cookie::getValue)
                .flatMap(SignedInCookie::read);
        return Response.seeOther(token.map(known -> screen(known, here)).orElseGet(() -> refused(here, ProblemType.NOT_SIGNED_IN))).build();
    }

    private URI screen(SignedInToken token, UriInfo here) {
        return sessions.find(token)
                .map(person -> switch (access.to(person, Deed.changing(Role.LEAD))) {
                    case Admittance.Granted(var actor) -> {
                        LogContext.tenant(actor.tenant());
                        yield said(here, connections.comeBack(new StoreConnections.Visitor(actor.tenant(), actor.person(), token.secret()), here.getRequestUri().getRawQuery()));
                    }
                    default -> refused(here, ProblemType.ROLE_LACKING);
                })
                .orElseGet(() -> refused(here, ProblemType.NOT_SIGNED_IN));
    }

    private static URI said(UriInfo here, ConnectionOutcome outcome) {
        if (outcome instanceof ConnectionOutcome.Connected) {
            return UriBuilder.fromUri(here.getBaseUri()).replacePath(SCREEN).queryParam("connected", "yes").build();
        }
        LOG.infof("store: an answer was refused (%s)", ConnectionProblems.of(outcome).slug());
        return refused(here, ConnectionProblems.of(outcome));
    }

    private static URI refused(UriInfo here, ProblemType why) {
        return UriBuilder.fromUri(here.getBaseUri()).replacePath(SCREEN).queryParam("refused", why.slug()).build();
    }
}
