package io.lumen.web.console;

import io.lumen.access.PlatformRole;
import io.lumen.operations.Job;
import io.lumen.operations.JobQuery;
import io.lumen.operations.Jobs;
import io.lumen.tenant.TenantId;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForPlatform;
import io.lumen.web.access.TenantIds;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.PageMark;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is on its way out and what is stuck, over all tenants: seen without what it says, tried again, dropped. */
@RequestScoped
@Path("/api/console/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "console")
public class JobsResource {
    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Jobs jobs;

    @GET
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Messages that have not left, the newest first")
    public Page list(@QueryParam("state") String state, @QueryParam("tenant") String tenant, @QueryParam("after") String after) {
        List<Job> found = jobs.find(new JobQuery(
                given(state).map(JobsResource::state),
                given(tenant).map(text -> TenantIds.read(text, "tenant")),
                given(after).map(PageMark::read).map(mark -> new JobQuery.Place(mark.moment(), mark.id())),
                PAGE + 1));
        List<ShownJob> shown = found.stream().limit(PAGE).map(ShownJob::of).toList();
        return new Page(shown, found.size() > PAGE ? new PageMark(shown.getLast().createdAt(), shown.getLast().id()).text() : null);
    }

    @POST
    @Path("/{tenant}/{id}/retry")
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Try a message again now")
    public void retry(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        settled(jobs.retry(caller.person(), ConcernedTenant.read(tenant, "tenant"), id));
    }

    @POST
    @Path("/{tenant}/{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Give a message up for good")
    @RequestBody(content = @Content(schema = @Schema(implementation = Drop.class)))
    public void drop(@PathParam("tenant") String tenant, @PathParam("id") UUID id, InputStream body) {
        TenantId of = ConcernedTenant.read(tenant, "tenant");
        settled(jobs.drop(caller.person(), of, id, ShopperText.required(JsonBody.read(body, Drop.class).reason(), "reason")));
    }

    private static void settled(boolean done) {
        if (!done) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static JobQuery.State state(String text) {
        return Arrays.stream(JobQuery.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "state"));
    }

    /** @param next to be handed back as {@code after}; null on the last page */
    @Schema(name = "JobPage")
    public record Page(List<ShownJob> jobs, String next) {}

    /** @param state {@code waiting}, {@code failing} or {@code dead} */
    public record ShownJob(
            UUID id, String tenant, String tenantName, String channel, String state, int attempts, String lastError, Instant createdAt, Instant nextAttemptAt) {
        static ShownJob of(Job job) {
            return new ShownJob(
                    job.id(), job.tenant().toString(), job.tenantName(), job.channel(),
                    job.dead() ? "dead" : job.attempts() > 0 ? "failing" : "waiting",
                    job.attempts(), job.lastError().orElse(null), job.createdAt(), job.nextAttemptAt().orElse(null));
        }
    }

    /** @param reason why, for the tenant's own record */
    public record Drop(String reason) {}
}
