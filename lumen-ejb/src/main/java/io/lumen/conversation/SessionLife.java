package io.lumen.conversation;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** How long a conversation lives: {@code lumen.session.idle} (PT30M) after the last word, {@code lumen.session.most} (PT12H) at most. */
@ApplicationScoped
public class SessionLife implements CheckedAtStart {
    private final Duration idle;
    private final Duration most;

    protected SessionLife() {
        this(Duration.ofMinutes(30), Duration.ofHours(12));
    }

    @Inject
    public SessionLife(Settings settings) {
        this(settings.duration("lumen.session.idle", Duration.ofMinutes(30)), settings.duration("lumen.session.most", Duration.ofHours(12)));
    }

    SessionLife(Duration idle, Duration most) {
        this.idle = idle;
        this.most = most;
    }

    /** The settings were read when this was made; being here means they are sound. */
    @Override
    public void check() {
        until(Instant.EPOCH, Instant.EPOCH);
    }

    Instant until(Instant started, Instant now) {
        Instant byIdleness = now.plus(idle);
        Instant atMost = started.plus(most);
        return byIdleness.isBefore(atMost) ? byIdleness : atMost;
    }

    Instant idleFrom(Instant now) {
        return now.plus(idle);
    }

    long mostSeconds() {
        return most.toSeconds();
    }
}
