package io.lumen.outbox;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Does each job within the log context of its tenant, and logs one that failed there: the scheduler itself would log it when the
 * tenant is forgotten, and without the job's name. What failed is tried again as the scheduler has it.
 */
final class JobLog implements ExecutionInterceptor {
    private static final Logger LOG = Logger.getLogger(JobLog.class);

    private final Map<String, Function<String, Optional<TenantId>>> tenants;

    /** @param tenants by the kind of work: which tenant a job of that name is done for; nobody's, where there is none */
    JobLog(Map<String, Function<String, Optional<TenantId>>> tenants) {
        this.tenants = Map.copyOf(tenants);
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        Optional<TenantId> tenant = tenants.getOrDefault(job.getTaskName(), name -> Optional.empty()).apply(job.getId());
        if (tenant.isEmpty()) {
            return proceed(job, context, chain);
        }
        return LogContext.within(tenant.get(), () -> proceed(job, context, chain));
    }

    private static CompletionHandler<?> proceed(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        try {
            return chain.proceed(job, context);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "job %s failed and is tried again", job.getTaskAndInstance());
            throw fault;
        }
    }
}
