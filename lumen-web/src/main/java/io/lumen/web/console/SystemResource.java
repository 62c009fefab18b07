package io.lumen.web.console;

import io.lumen.access.PlatformRole;
import io.lumen.operations.SystemState;
import io.lumen.web.access.ForPlatform;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the system is. */
@RequestScoped
@Path("/api/console/v1/system")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "console")
public class SystemResource {
    @Inject
    SystemState state;

    @GET
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Nodes, schema, and what is on its way out")
    public View view() {
        SystemState.Queue queue = state.queue();
        return new View(
                state.nodes(),
                state.migrations(),
                new Queue(queue.waiting(), queue.failing(), queue.dead(), queue.oldest().orElse(null)));
    }

    /** The system by its own account. */
    public record View(List<SystemState.Node> nodes, List<SystemState.Migration> migrations, Queue queue) {}

    /** What has not left yet. @param oldest since when the longest waiting does, or null */
    public record Queue(long waiting, long failing, long dead, Instant oldest) {}
}
