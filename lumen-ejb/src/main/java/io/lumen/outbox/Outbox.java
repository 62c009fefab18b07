package io.lumen.outbox;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.lumen.runtime.Ids;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The only way out of the system. A message queued here is stored in the caller's transaction, together with the job that
 * sends it: both are there or neither is. It is sent at least once, retried with growing pauses, and kept as a dead letter
 * when it cannot be delivered, until a person replays it.
 */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private SchedulerClient jobs;

    @PostConstruct
    void open() {
        jobs = SchedulerClient.Builder.create(database).build();
    }

    /** @return the id that the message keeps over all its attempts */
    public UUID queue(String channel, String body) {
        TenantId tenant = CurrentTenant.require();
        UUID id = ids.next();
        Instant now = clock.instant();
        entities.persist(new OutboxMessage(id, channel, cipher.seal(body, sealContext(tenant, id)), now));
        schedule(tenant, id, now);
        return id;
    }

    /** Takes a dead letter up again, as if it were new. False when there is no dead letter of that id. */
    public boolean replay(UUID id) {
        OutboxMessage message = entities.find(OutboxMessage.class, id);
        if (message == null || !message.isDead()) {
            return false;
        }
        message.queuedAgain();
        schedule(CurrentTenant.require(), id, clock.instant());
        return true;
    }

    /** Sends it as soon as a worker is free: a dead letter as if it were new, one that waits for its next attempt now. False when it is neither. */
    public boolean retry(UUID id) {
        OutboxMessage message = entities.find(OutboxMessage.class, id);
        if (message == null || !message.isQueued()) {
            return replay(id);
        }
        TaskInstanceId job = TaskInstanceId.of(OutboxJob.NAME, new OutboxJob(CurrentTenant.require(), id).text());
        try {
            Optional<ScheduledExecution<Object>> waiting = jobs.getScheduledExecution(job);
            if (waiting.isEmpty()) {
                schedule(CurrentTenant.require(), id, clock.instant());
            } else if (!waiting.get().isPicked()) {
                jobs.reschedule(job, clock.instant());
            }
        } catch (TaskInstanceException takenMeanwhile) {
            LOG.debugf("outbox: %s was taken in hand meanwhile", id);
        }
        return true;
    }

    /** Takes a message that has not left out of the way for good. False when there is none of that id that waits or is a dead letter. */
    public boolean drop(UUID id) {
        OutboxMessage message = entities.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message == null || !(message.isQueued() || message.isDead())) {
            return false;
        }
        message.dropped(clock.instant());
        return true;
    }

    /** The tenant's messages that could not be delivered, oldest first. */
    public List<OutboxMessage> deadLetters() {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.status = 'dead' order by m.createdAt", OutboxMessage.class)
                .getResultList();
    }

    static String sealContext(TenantId tenant, UUID id) {
        return "outbox:" + tenant + ":" + id;
    }

    private void schedule(TenantId tenant, UUID id, Instant when) {
        jobs.scheduleIfNotExists(new TaskInstance<>(OutboxJob.NAME, new OutboxJob(tenant, id).text()), when);
    }
}
