package io.lumen.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the system is by its own account: which nodes run what, how far the schema is, what is stuck on its way out. */
@ApplicationScoped
public class SystemState {
    private static final String NODES = "select name, version, started_at, seen_at from platform.node_overview order by name";
    private static final String MIGRATIONS =
            "select version, description, installed_on, success from platform.schema_history where version is not null order by installed_rank desc";
    private static final String QUEUES = """
            select count(*) filter (where status = 'queued' and attempts = 0) as waiting,
                count(*) filter (where status = 'queued' and attempts > 0) as failing,
                count(*) filter (where status = 'dead') as dead,
                min(created_at) filter (where status = 'queued') as oldest
            from platform.outbox_overview where status in ('queued', 'dead')""";

    @Inject
    PlatformViews views;

    @Inject
    Clock clock;

    /** @param silent whether it has not been heard of for so long that it does not run any more, or cannot reach the database */
    public record Node(String name, String version, Instant startedAt, Instant seenAt, boolean silent) {}

    /** A step of the schema. */
    public record Migration(String version, String description, Instant at, boolean succeeded) {}

    /** What has not left yet. @param oldest since when the longest waiting does */
    public record Queue(long waiting, long failing, long dead, Optional<Instant> oldest) {}

    public List<Node> nodes() {
        Instant silentSince = clock.instant().minus(NodeHeartbeat.SILENT_AFTER);
        return views.list(NODES, List.of(), row -> {
            Instant seen = PlatformViews.moment(row, "seen_at");
            return new Node(row.getString("name"), row.getString("version"), PlatformViews.moment(row, "started_at"), seen, seen.isBefore(silentSince));
        });
    }

    /** The newest first. */
    public List<Migration> migrations() {
        return views.list(MIGRATIONS, List.of(), row -> new Migration(
                row.getString("version"), row.getString("description"), row.getTimestamp("installed_on").toInstant(), row.getBoolean("success")));
    }

    public Queue queue() {
        return views.list(QUEUES, List.of(), row -> new Queue(
                row.getLong("waiting"), row.getLong("failing"), row.getLong("dead"), PlatformViews.optionalMoment(row, "oldest"))).getFirst();
    }
}
