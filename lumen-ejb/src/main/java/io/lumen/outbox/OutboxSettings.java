package io.lumen.outbox;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How a node works the outbox: {@code lumen.outbox.workers}, {@code lumen.outbox.poll}. */
@ApplicationScoped
class OutboxSettings implements CheckedAtStart {
    private static final int MOST_WORKERS = 64;

    @Inject
    Settings settings;

    @Override
    public void check() {
        workers();
        poll();
    }

    /** How many messages are sent at once. */
    int workers() {
        return settings.number("lumen.outbox.workers", 4, 1, MOST_WORKERS);
    }

    /** How often work is looked for. */
    Duration poll() {
        return settings.duration("lumen.outbox.poll", Duration.ofSeconds(1));
    }
}
