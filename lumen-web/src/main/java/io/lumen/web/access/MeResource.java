package io.lumen.web.access;

import io.lumen.access.Access;
import io.lumen.access.Membership;
import io.lumen.access.PlatformRole;
import io.lumen.access.SignedInSessions;
import io.lumen.access.Visit;
import io.lumen.access.Visits;
import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is signed in, and for which tenant they work now. */
@RequestScoped
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signed in")
public class MeResource {
    @Inject
    Caller caller;

    @Inject
    Access access;

    @Inject
    SignedInSessions sessions;

    @Inject
    Visits visits;

    @GET
    @ForSignedIn
    @Operation(summary = "Who is signed in")
    public Me me() {
        List<Tenant> tenants = access.memberships(caller.person()).stream().map(Tenant::of).toList();
        Optional<Visit> visit = visits.current(caller.person());
        String active = caller.person().active().map(TenantId::toString).orElse("");
        return new Me(
                caller.person().name(),
                sessions.email(caller.token()).map(EmailAddress::value).orElse(null),
                caller.person().platformRoles().stream().map(PlatformRole::wireName).sorted().toList(),
                visit.flatMap(access::visited).map(Tenant::of)
                        .or(() -> tenants.stream().filter(tenant -> tenant.id().equals(active)).findFirst())
                        .orElse(null),
                tenants,
                visit.map(OnVisit::of).orElse(null),
                caller.person().visit().isPresent() && visit.isEmpty());
    }

    @POST
    @Path("/tenant")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForSignedIn
    @Operation(summary = "Work for another of one's tenants")
    @RequestBody(content = @Content(schema = @Schema(implementation = Choice.class)))
    public void choose(InputStream body) {
        TenantId wanted = TenantIds.read(JsonBody.read(body, Choice.class).tenant(), "tenant");
        boolean theirs = access.memberships(caller.person()).stream().anyMatch(membership -> membership.tenant().equals(wanted));
        if (!theirs || !sessions.choose(caller.token(), wanted)) {
            throw new ProblemException(ProblemType.NOT_A_MEMBER);
        }
        visits.end(caller.person(), caller.token());
    }

    /**
     * @param tenant the one they work for now, if they have chosen, or the one they visit
     * @param visit where one of our own people is on a visit that goes on
     * @param visitOver whether they were on one that has ended, and have not left it yet
     */
    public record Me(String name, String email, List<String> platformRoles, Tenant tenant, List<Tenant> tenants, OnVisit visit, boolean visitOver) {}

    /** @param writes whether it may change things */
    public record OnVisit(String reason, Instant expiresAt, boolean writes) {
        static OnVisit of(Visit visit) {
            return new OnVisit(visit.reason(), visit.expiresAt(), visit.writes());
        }
    }

    /** A tenant of theirs. */
    public record Tenant(String id, String name, String role, String status) {
        static Tenant of(Membership membership) {
            return new Tenant(
                    membership.tenant().toString(), membership.tenantName(), membership.role().wireName(), membership.status().name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param tenant its number */
    @Schema(name = "TenantChoice")
    public record Choice(String tenant) {}
}
