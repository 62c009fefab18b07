package io.lumen.outbox;

import io.lumen.secret.SecretCipher;
import io.lumen.secret.UnreadableSecret;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Carries one message out: reads it in one transaction, sends it in none, records the outcome in another. */
@ApplicationScoped
class OutboxCourier {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** Doubled so often the pause is beyond the longest. */
    private static final int MOST_DOUBLINGS = 9;

    /** For whoever sees the dead letter. */
    static final String NO_KEY =
            "no key in lumen.secret.keyset opens it: give the server the key back that it was sealed with and send it again, or drop it";

    private static final Logger LOG = Logger.getLogger(OutboxCourier.class);

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<OutboxChannel> channels;

    /** @return when to try again, or nothing when the message is sent, dead or gone */
    Optional<Instant> carry(OutboxJob job) {
        Optional<Outgoing> outgoing;
        try {
            outgoing = scope.call(job.tenant(), () -> read(job));
        } catch (UnreadableSecret sealed) {
            return scope.call(job.tenant(), () -> failed(job, NO_KEY, true));
        }
        return outgoing.flatMap(message -> attempt(job, message));
    }

    private Optional<Instant> attempt(OutboxJob job, Outgoing message) {
        try {
            channel(message.channel()).send(message.delivery());
        } catch (UndeliverableMessage permanent) {
            return scope.call(job.tenant(), () -> failed(job, permanent.getMessage(), true));
        } catch (RuntimeException fault) {
            // The class alone: another system's words may hold what it was sent.
            return scope.call(job.tenant(), () -> failed(job, fault.getClass().getSimpleName(), false));
        }
        scope.run(job.tenant(), () -> stored(job).sent(clock.instant()));
        LOG.infof("outbox: sent %s over %s", job.id(), message.channel());
        return Optional.empty();
    }

    private Optional<Outgoing> read(OutboxJob job) {
        OutboxMessage message = entities.find(OutboxMessage.class, job.id());
        if (message == null || !message.isQueued()) {
            return Optional.empty();
        }
        String body = cipher.open(message.sealedBody(), Outbox.sealContext(job.tenant(), job.id()));
        return Optional.of(new Outgoing(message.channel(), new OutboxDelivery(job.tenant(), job.id(), body)));
    }

    private Optional<Instant> failed(OutboxJob job, String error, boolean permanent) {
        OutboxMessage message = stored(job);
        if (!message.isQueued()) {
            return Optional.empty();
        }
        message.failed(error);
        if (permanent || message.attempts() >= mostAttempts(message.channel())) {
            message.died(clock.instant());
            LOG.errorf("outbox: %s over %s is a dead letter after %d attempts: %s", job.id(), message.channel(), message.attempts(), error);
            return Optional.empty();
        }
        LOG.warnf("outbox: %s over %s failed (attempt %d): %s", job.id(), message.channel(), message.attempts(), error);
        return Optional.of(clock.instant().plus(pauseAfter(message.attempts())));
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** A channel that is not there any more had its message refused for good. */
    private int mostAttempts(String name) {
        return channel(name).mostAttempts();
    }

    private OutboxMessage stored(OutboxJob job) {
        return entities.find(OutboxMessage.class, job.id());
    }

    private OutboxChannel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UndeliverableMessage("no channel is called " + name));
    }

    private record Outgoing(String channel, OutboxDelivery delivery) {}
}
