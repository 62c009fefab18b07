package io.lumen.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lumen.runtime.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Works the outbox, and what else waits in the job table, on this node with db-scheduler; all nodes do, and each job is picked by one of them. */
@Startup
@Singleton
@DependsOn("StartCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {
    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService housekeeper;

    @Inject
    OutboxCourier courier;

    @Inject
    @Any
    Instance<BackgroundWork> others;

    @Inject
    Settings settings;

    private Scheduler scheduler;

    @PostConstruct
    void start() {
        List<Task<?>> tasks = Stream.concat(Stream.of(task()), others.stream().map(BackgroundWork::task)).toList();
        scheduler = Scheduler.create(database, tasks)
                .threads(settings.number("lumen.outbox.workers", 4, 1, 64))
                .pollingInterval(settings.duration("lumen.outbox.poll", Duration.ofSeconds(1)))
                .heartbeatInterval(Duration.ofSeconds(20))
                .executorService(executor)
                .dueExecutor(executor)
                .housekeeperExecutor(housekeeper)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
        others.forEach(work -> work.begin(scheduler));
    }

    private CustomTask<Void> task() {
        return Tasks.custom(OutboxJob.NAME, Void.class).execute((instance, context) -> courier.carry(OutboxJob.parse(instance.getId()))
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
