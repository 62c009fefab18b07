package io.lumen.access;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long somebody stays signed in: {@code lumen.signed-in.idle} (PT1H) after the last request, {@code lumen.signed-in.most} (PT10H) at most. */
@ApplicationScoped
public class SignedInLife implements CheckedAtStart {
    private final Duration idle;
    private final Duration most;

    protected SignedInLife() {
        this(Duration.ofHours(1), Duration.ofHours(10));
    }

    @Inject
    public SignedInLife(Settings settings) {
        this(settings.duration("lumen.signed-in.idle", Duration.ofHours(1)), settings.duration("lumen.signed-in.most", Duration.ofHours(10)));
    }

    SignedInLife(Duration idle, Duration most) {
        this.idle = idle;
        this.most = most;
    }

    /** The settings were read when this was made; being here means they are sound. */
    @Override
    public void check() {
        idle();
    }

    Duration idle() {
        return idle;
    }

    Duration most() {
        return most;
    }
}
