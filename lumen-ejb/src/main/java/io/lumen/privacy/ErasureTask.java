package io.lumen.privacy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lumen.outbox.BackgroundWork;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shoppers are searched for and erased in the background. */
@ApplicationScoped
class ErasureTask implements BackgroundWork {
    static final String NAME = "privacy-erasure";

    @Inject
    ErasureStep step;

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class).execute((instance, context) -> step.slice(PrivacyJob.parse(instance.getId()))
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
    @Override
    public Optional<TenantId> tenantOf(String job) {
        return Optional.of(PrivacyJob.parse(job).tenant());
    }
}
