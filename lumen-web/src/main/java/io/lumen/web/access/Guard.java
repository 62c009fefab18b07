package io.lumen.web.access;

import io.lumen.access.Access;
import io.lumen.access.Admittance;
import io.lumen.access.PlatformRole;
import io.lumen.access.SignedIn;
import io.lumen.access.SignedInCookie;
import io.lumen.access.SignedInSessions;
import io.lumen.access.SignedInToken;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Stands before every door under {@code /api/}: who is signed in, and may they. A door that does not name who may pass is shut
 * for everybody. Nobody is redirected from here; a page that is told 401 leads to the sign-in itself.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Guard implements ContainerRequestFilter {
    private static final String GUARDED = "/api/";

    @Context
    ResourceInfo door;

    @Inject
    SignedInSessions sessions;

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(GUARDED)) {
            return;
        }
        SameOrigin.require(request);
        SignedInToken token = token(request).orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
        SignedIn person = sessions.find(token).orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
        caller.is(token, person);
        Method method = door.getResourceMethod();
        if (method.isAnnotationPresent(ForRole.class)) {
            member(person, method.getAnnotation(ForRole.class));
        } else if (method.isAnnotationPresent(ForPlatform.class)) {
            platform(person, method.getAnnotation(ForPlatform.class).value());
        } else if (!method.isAnnotationPresent(ForSignedIn.class)) {
            throw new IllegalStateException(method + " does not say who may pass");
        }
    }

    private void member(SignedIn person, ForRole needed) {
        switch (access.to(person, needed.value(), needed.whileClosing())) {
            case Admittance.Granted(var actor) -> caller.worksAs(actor);
            case Admittance.NoTenant() -> throw new ProblemException(ProblemType.TENANT_NOT_CHOSEN);
            case Admittance.NotAMember() -> throw new ProblemException(ProblemType.NOT_A_MEMBER);
            case Admittance.RoleLacking(var role) -> throw new ProblemException(ProblemType.ROLE_LACKING);
            case Admittance.Suspended() -> throw new ProblemException(ProblemType.ACCOUNT_SUSPENDED);
            case Admittance.Closing() -> throw new ProblemException(ProblemType.ACCOUNT_CLOSING);
            case Admittance.Closed() -> throw new ProblemException(ProblemType.NOT_A_MEMBER);
        }
    }

    private static void platform(SignedIn person, PlatformRole needed) {
        if (!person.platformRoles().contains(needed)) {
            throw new ProblemException(ProblemType.ROLE_LACKING);
        }
    }

    private static Optional<SignedInToken> token(ContainerRequestContext request) {
        boolean secure = request.getSecurityContext() != null && request.getSecurityContext().isSecure();
        return Optional.ofNullable(request.getCookies().get(SignedInCookie.name(secure))).map(Cookie::getValue).flatMap(SignedInCookie::read);
    }
}
