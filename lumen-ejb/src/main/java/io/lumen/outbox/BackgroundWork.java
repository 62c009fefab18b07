package io.lumen.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import io.lumen.tenant.TenantId;
import java.util.Optional;

/**
 * A kind of work that waits in the job table beside the outbox's own: every node can take it up, one of them does. It is done
 * in slices of a few seconds, each of which says when the next is due; a slice that a dying node left is taken up by another.
 */
public interface BackgroundWork {
    /** How it is done. Called once, when a node begins. */
    Task<?> task();

    /** Which tenant a job of this kind is done for, by the job's name; empty for one that is nobody's or many tenants'. */
    default Optional<TenantId> tenantOf(String job) {
        return Optional.empty();
    }

    /** Sees, when a node begins, that what is due again and again is in the job table. */
    default void begin(SchedulerClient jobs) {}
}
