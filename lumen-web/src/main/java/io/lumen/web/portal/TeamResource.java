package io.lumen.web.portal;

import io.lumen.access.MemberView;
import io.lumen.access.Role;
import io.lumen.access.Team;
import io.lumen.access.TeamChange;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
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
    @Inject
    Caller caller;

    @Inject
    Team team;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "Everybody in the team, and who is invited")
    public Members all() {
        return new Members(team.of(caller.actor().tenant()).stream().map(this::shown).toList());
    }

    @PATCH
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
    @Path("/{id}")
    @ForRole(Role.VIEWER)
    @Operation(summary = "Remove a member, or leave")
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

    private Shown shown(MemberView member) {
        return new Shown(
                member.id(), member.name(), member.email().value(), member.role().wireName(), member.invited(), member.since(), member.version(),
                member.person().map(caller.actor().person()::equals).orElse(false));
    }

    /** The team. */
    public record Members(List<Shown> members) {}

    /** @param you whether it is who asks */
    public record Shown(UUID id, String name, String email, String role, boolean invited, Instant since, int version, boolean you) {}

    /** @param version as it was shown */
    public record RoleChange(String role, Integer version) {}
}
