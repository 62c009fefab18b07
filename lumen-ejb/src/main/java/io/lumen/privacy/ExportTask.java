package io.lumen.privacy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lumen.outbox.BackgroundWork;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Exports are written in the background, a slice at a time, so that mails do not wait behind a large one. */
@ApplicationScoped
class ExportTask implements BackgroundWork {
    static final String NAME = "privacy-export";

    @Inject
    ExportWriter writer;

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Void.class).execute((instance, context) -> writer.slice(PrivacyJob.parse(instance.getId()))
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
    @Override
    public Optional<TenantId> tenantOf(String job) {
        return Optional.of(PrivacyJob.parse(job).tenant());
    }
}
