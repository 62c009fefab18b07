package io.lumen.web.access;

import io.lumen.access.LogoutNotices;
import io.lumen.access.ProviderSignOut;
import io.lumen.access.SignedInCookie;
import io.lumen.access.SignedInSessions;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * The ways out: a person's own, which ends the identity provider's session too, and the provider's, which ends ours.
 *
 * <p>A plain form leads here, so that it works without script; it is taken only from our own pages.
 */
@RequestScoped
@Path("/sign-out")
public class SignOutResource {
    private static final Logger LOG = Logger.getLogger(SignOutResource.class);
    private static final int LONGEST_TOKEN = 16_384;

    @Inject
    SignedInSessions sessions;

    @Inject
    ProviderSignOut provider;

    @Inject
    LogoutNotices notices;

    @Inject
    DoorLimits limits;

    @POST
    @Operation(hidden = true)
    public Response signOut(@Context HttpHeaders headers, @Context UriInfo here, @Context HttpServletRequest request) {
        if (!SameOrigin.comesFromUs(headers.getHeaderString("Origin"), headers.getHeaderString("Sec-Fetch-Site"), here.getBaseUri())) {
            throw new ProblemException(ProblemType.NOT_FROM_OUR_PAGES);
        }
        boolean secure = request.isSecure();
        URI afterwards = here.getBaseUri().resolve("/signed-out");
        URI next = Optional.ofNullable(headers.getCookies().get(SignedInCookie.name(secure)))
                .map(Cookie::getValue)
                .flatMap(SignedInCookie::read)
                .flatMap(sessions::end)
                .map(idToken -> provider.address(idToken, afterwards))
                .orElse(afterwards);
        return Response.seeOther(next).header("Set-Cookie", SignedInCookie.gone(secure)).build();
    }

    @POST
    @Path("/back-channel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response endedThere(@FormParam("logout_token") String token, @Context HttpServletRequest request) {
        limits.request(request.getRemoteAddr());
        if (token == null || token.length() > LONGEST_TOKEN) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "logout_token");
        }
        String session = notices.read(token).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "logout_token"));
        LOG.infof("sign-out: the identity provider ended %d session(s)", sessions.endOfProvider(session));
        return Response.ok().build();
    }
}
