package io.lumen.privacy;

import io.lumen.access.Actor;
import io.lumen.audit.AuditTrail;
import io.lumen.outbox.JobQueue;
import io.lumen.runtime.Ids;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A tenant's data, all of it, as an archive to take away. It is prepared in the background and kept for a week. */
@ApplicationScoped
public class Exports {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int SHOWN = 10;

    /** At most one is written at a time: the index refuses a second, also when two ask at once. */
    private static final String ASK = """
            insert into data_export (tenant_id, id, status, asked_by, locale, asked_at) values (?, ?, 'writing', ?, ?, ?)
            on conflict (tenant_id) where status = 'writing' do nothing""";

    private static final String LIST = """
            select id, status, asked_at, ready_at, expires_at, records, bytes from data_export
            where tenant_id = ? order by asked_at desc, id desc limit ?""";

    private static final String FIND =
            "select id, status, asked_at, ready_at, expires_at, records, bytes from data_export where tenant_id = ? and id = ?";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    ExportParts parts;

    @Inject
    JobQueue jobs;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** How far an export is. */
    public enum Status {
        WRITING,
        READY,
        /** Taken back, because somebody was erased whom it still held. */
        WITHDRAWN,
        EXPIRED
    }

    /**
     * An export, without its content.
     *
     * @param readyAt null until then
     * @param expiresAt null until it is ready
     * @param bytes of all files before they are compressed
     */
    public record Overview(UUID id, Status status, Instant askedAt, Instant readyAt, Instant expiresAt, long records, long bytes) {}

    /** @return empty when one is being written already */
    public Optional<UUID> ask(Actor actor, Locale locale) {
        return scope.call(actor.tenant(), () -> {
            UUID id = ids.next();
            Instant now = clock.instant();
            if (statements.run(ASK, actor.tenant().value(), id, actor.person(), locale.getLanguage(), now) == 0) {
                return Optional.empty();
            }
            jobs.put(ExportTask.NAME, new PrivacyJob(actor.tenant(), id).text(), now);
            audit.record(actor.person().toString(), "export.asked", id.toString(), null);
            return Optional.of(id);
        });
    }

    /** The newest first. */
    public List<Overview> of(TenantId tenant) {
        return scope.call(tenant, () -> statements.list(LIST, this::overview, tenant.value(), SHOWN));
    }

    /** To be written to whoever asked; noted in the audit trail. Empty when it is not ready, or not any more. */
    public Optional<ExportArchive> archive(Actor actor, UUID id) {
        return scope.call(actor.tenant(), () -> {
            Optional<Overview> ready = statements.first(FIND, this::overview, actor.tenant().value(), id).filter(found -> found.status() == Status.READY);
            ready.ifPresent(found -> audit.record(actor.person().toString(), "export.downloaded", id.toString(), null));
            return ready.map(found -> new ExportArchive(parts, actor.tenant(), found));
        });
    }

    /** What is out of date is so at once; the rows go with the next daily round. */
    private Overview overview(ResultSet row) throws SQLException {
        Status kept = Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        Instant expires = Statements.moment(row, "expires_at");
        Status status = kept == Status.READY && !expires.isAfter(clock.instant()) ? Status.EXPIRED : kept;
        return new Overview(
                row.getObject("id", UUID.class), status, Statements.moment(row, "asked_at"), Statements.moment(row, "ready_at"), expires,
                row.getLong("records"), row.getLong("bytes"));
    }
}
