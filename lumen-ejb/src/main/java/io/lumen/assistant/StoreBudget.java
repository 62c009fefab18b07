package io.lumen.assistant;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long a store may take for everything one turn asks of it: {@code lumen.store.budget}, PT3S. Past that the shopper hears the truth. */
@ApplicationScoped
public class StoreBudget implements CheckedAtStart {
    @Inject
    Settings settings;

    private Duration time;

    @Override
    public void check() {
        time();
    }

    Duration time() {
        if (time == null) {
            time = settings.duration("lumen.store.budget", Duration.ofSeconds(3));
        }
        return time;
    }
}
