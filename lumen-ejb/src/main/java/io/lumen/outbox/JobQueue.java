package io.lumen.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** Puts {@link BackgroundWork} into the job table in the caller's transaction: it is there when that is committed, and only then. */
@ApplicationScoped
public class JobQueue {
    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    private SchedulerClient jobs;

    @PostConstruct
    void open() {
        jobs = SchedulerClient.Builder.create(database).build();
    }

    /**
     * Nothing when that very job waits already.
     *
     * @param work the name of its task
     * @param job what it is to be done for; ids only
     */
    public void put(String work, String job, Instant when) {
        jobs.scheduleIfNotExists(new TaskInstance<>(work, job), when);
    }
}
