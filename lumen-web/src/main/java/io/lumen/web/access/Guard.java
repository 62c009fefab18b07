package io.lumen.web.access;

import io.lumen.access.Access;
import io.lumen.access.Actor;
import io.lumen.access.Admittance;
import io.lumen.access.Deed;
import io.lumen.access.PlatformRole;
import io.lumen.access.SignedIn;
import io.lumen.access.SignedInCookie;
import io.lumen.access.SignedInSessions;
import io.lumen.access.SignedInToken;
import io.lumen.access.Visits;
import io.lumen.audit.Doer;
import io.lumen.tenant.LogContext;
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
import java.util.Set;

/**
 * Stands before every door under {@code /api/}: who is signed in, and may they. A door that does not name who may pass is shut
 * for everybody. Nobody is redirected from here; a page that is told 401 leads to the sign-in itself.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Guard implements ContainerRequestFilter {
    private static final String GUARDED = "/api/";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Context
    ResourceInfo door;

    @Inject
    SignedInSessions sessions;

    @Inject
    Access access;

    @Inject
    Visits visits;

    @Inject
    Caller caller;

    @Inject
    Doer doer;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(GUARDED)) {
            return;
        }
        SameOrigin.require(request);
        SignedInToken token = token(request).orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
        SignedIn person = sessions.find(token).orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
        caller.is(token, person);
        doer.is(person.person(), person.name(), Optional.empty());
        Method method = door.getResourceMethod();
        if (method.isAnnotationPresent(ForRole.class)) {
            member(request, method, person);
        } else if (method.isAnnotationPresent(ForPlatform.class)) {
            platform(person, method.getAnnotation(ForPlatform.class).value());
        } else if (!method.isAnnotationPresent(ForSignedIn.class)) {
            throw new IllegalStateException(method + " does not say who may pass");
        }
    }

    private void member(ContainerRequestContext request, Method method, SignedIn person) {
        // Known before it is asked whether they may, which the database answers; a visit leads elsewhere.
        person.active().ifPresent(LogContext::tenant);
        boolean changes = !READS.contains(request.getMethod());
        ForRole needed = method.getAnnotation(ForRole.class);
        switch (access.to(person, deed(needed, changes))) {
            case Admittance.Granted(var actor) -> worksAs(actor, request, method, changes);
            case Admittance.VisitOver() -> throw new ProblemException(ProblemType.VISIT_OVER);
            case Admittance.VisitReadsOnly() -> throw new ProblemException(ProblemType.VISIT_READS_ONLY);
            case Admittance.NoTenant() -> throw new ProblemException(ProblemType.TENANT_NOT_CHOSEN);
            case Admittance.NotAMember() -> throw new ProblemException(ProblemType.NOT_A_MEMBER);
            case Admittance.RoleLacking(var role) -> throw new ProblemException(ProblemType.ROLE_LACKING);
            case Admittance.Suspended() -> throw new ProblemException(ProblemType.ACCOUNT_SUSPENDED);
            case Admittance.Closing() -> throw new ProblemException(ProblemType.ACCOUNT_CLOSING);
            case Admittance.Closed() -> throw new ProblemException(ProblemType.NOT_A_MEMBER);
        }
    }

    private static Deed deed(ForRole needed, boolean changes) {
        Deed deed = changes ? Deed.changing(needed.value()) : Deed.looking(needed.value());
        return needed.whileClosing() ? deed.alsoWhileClosing() : deed;
    }

    private void worksAs(Actor actor, ContainerRequestContext request, Method method, boolean changes) {
        if (actor.visit().isPresent() && method.isAnnotationPresent(MembersOnly.class)) {
            throw new ProblemException(ProblemType.MEMBERS_ONLY);
        }
        LogContext.tenant(actor.tenant());
        caller.worksAs(actor);
        doer.is(actor.person(), actor.name(), actor.visit());
        visits.note(actor, request.getMethod() + " " + request.getUriInfo().getPath(), changes);
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
