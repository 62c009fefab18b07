package io.lumen.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lumen.tenant.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Works the outbox, and what else waits in the job table, on this node with db-scheduler; all nodes do, and each job is picked by one of them. */
@Startup
@Singleton
@DependsOn("StartCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {
    /** As many as the scheduler takes where it makes them itself: heartbeats and dead jobs do not wait for each other. */
    private static final int HOUSEKEEPERS = 3;

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    /** Threads of the server's making in pools of our own: the scheduler ends its pools when it stops, which the server's would refuse. */
    @Resource
    ManagedThreadFactory threads;

    @Inject
    OutboxCourier courier;

    @Inject
    @Any
    Instance<BackgroundWork> others;

    @Inject
    OutboxSettings settings;

    private Scheduler scheduler;

    @PostConstruct
    void start() {
        List<Task<?>> tasks = Stream.concat(Stream.of(task()), others.stream().map(BackgroundWork::task)).toList();
        int workers = settings.workers();
        scheduler = Scheduler.create(database, tasks)
                .threads(workers)
                .pollingInterval(settings.poll())
                .heartbeatInterval(Duration.ofSeconds(20))
                .executorService(Executors.newFixedThreadPool(workers, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .addExecutionInterceptor(log())
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
        others.forEach(work -> work.begin(scheduler));
    }

    private JobLog log() {
        Map<String, Function<String, Optional<TenantId>>> tenants = new HashMap<>();
        others.forEach(work -> tenants.put(work.task().getTaskName(), work::tenantOf));
        tenants.put(OutboxJob.NAME, job -> Optional.of(OutboxJob.parse(job).tenant()));
        return new JobLog(tenants);
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
