package io.lumen.web.portal;

import io.lumen.access.InvitationOutcome;
import io.lumen.access.Invitations;
import io.lumen.access.MemberView;
import io.lumen.access.Role;
import io.lumen.access.Team;
import io.lumen.access.TeamChange;
import io.lumen.contact.EmailAddress;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemLanguage;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the tenant. */
@RequestScoped
@Path("/api/portal/v1/team")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class TeamResource {
    private static final int SECONDS_TO_WAIT = 3600;

    @Inject
    Caller caller;

    @Inject
    Team team;

    @Inject
    Invitations invitations;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "Everybody in the team, and who is invited")
    public Members all() {
        return new Members(team.of(caller.actor().tenant()).stream().map(this::shown).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @MembersOnly
    @ForRole(Role.LEAD)
    @Operation(summary = "Invite somebody by mail, in the language that the request accepts")
    @RequestBody(content = @Content(schema = @Schema(implementation = Invitation.class)))
    public Invited invite(InputStream body, @Context HttpHeaders headers) {
        Invitation wanted = JsonBody.read(body, Invitation.class);
        if (wanted.email() == null || wanted.email().isBlank()) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "email");
        }
        EmailAddress email = EmailAddress.parse(wanted.email()).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "email"));
        Role role = Role.ofWireName(wanted.role()).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "role"));
        return new Invited(settled(invitations.invite(caller.actor(), email, role, language(headers))));
    }

    @POST
    @Path("/{id}/invitation")
    @MembersOnly
    @ForRole(Role.LEAD)
    @Operation(summary = "Send an invitation once more")
    public void inviteAgain(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        settled(invitations.inviteAgain(caller.actor(), id, language(headers)));
    }

    private static Locale language(HttpHeaders headers) {
        return ProblemLanguage.best(headers.getAcceptableLanguages());
    }

    private static UUID settled(InvitationOutcome outcome) {
        return switch (outcome) {
            case InvitationOutcome.Invited(var member) -> member;
            case InvitationOutcome.MemberAlready() -> throw new ProblemException(ProblemType.MEMBER_ALREADY, "email");
            case InvitationOutcome.InvitedAlready() -> throw new ProblemException(ProblemType.INVITED_ALREADY, "email");
            case InvitationOutcome.Unknown() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case InvitationOutcome.NotYours() -> throw new ProblemException(ProblemType.ROLE_LACKING);
            case InvitationOutcome.TooMany() -> throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, null, SECONDS_TO_WAIT);
        };
    }

    @PATCH
    @MembersOnly
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @Operation(summary = "Change a member's role")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoleChange.class)))
    public void change(@PathParam("id") UUID id, InputStream body) {
        RoleChange wanted = JsonBody.read(body, RoleChange.class);
        if (wanted.version() == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "version");
        }
        Role role = Role.ofWireName(wanted.role()).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "role"));
        settled(team.changeRole(caller.actor(), id, role, wanted.version()));
    }

    /** Whoever is not a lead may still leave. */
    @DELETE
    @MembersOnly
    @Path("/{id}")
    @ForRole(Role.VIEWER)
    @Operation(summary = "Remove a member, revoke an invitation, or leave")
    public void remove(@PathParam("id") UUID id) {
        settled(team.remove(caller.actor(), id));
    }

    private static void settled(TeamChange change) {
        switch (change) {
            case TeamChange.Done() -> {}
            case TeamChange.Unknown() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case TeamChange.Overtaken() -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case TeamChange.LastOwner() -> throw new ProblemException(ProblemType.LAST_OWNER);
            case TeamChange.NotYours() -> throw new ProblemException(ProblemType.ROLE_LACKING);
        }
    }

    private ShownMember shown(MemberView member) {
        // One of ours on a visit has no use for addresses; printing one masks it.
        String email = caller.actor().visit().isPresent() ? member.email().toString() : member.email().value();
        return new ShownMember(
                member.id(), member.name(), email, member.role().wireName(), member.invited(), member.since(), member.version(),
                member.person().map(caller.actor().person()::equals).orElse(false));
    }

    /** The team. */
    public record Members(List<ShownMember> members) {}

    /** @param you whether it is who asks */
    public record ShownMember(UUID id, String name, String email, String role, boolean invited, Instant since, int version, boolean you) {}

    /** @param role what they will be: {@code owner}, {@code lead}, {@code agent} or {@code viewer} */
    public record Invitation(String email, String role) {}

    /** @param id the row in the team that waits for them */
    public record Invited(UUID id) {}

    /** @param version as it was shown */
    public record RoleChange(String role, Integer version) {}
}
