package io.lumen.assistant;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.RemoteWait;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how many turns are worked on at once: {@code lumen.turns.at-once}, four for each processor. The others wait in the order
 * in which they came, and those for whom there is no place in time are asked to try again, with nothing stored. Whoever waits for a
 * store or a model leaves the place to others and goes on at once when it is answered, so a slow store holds up nobody else's turn.
 * What it brings is in docs/benchmarks.md.
 */
@ApplicationScoped
public class TurnBulkhead implements CheckedAtStart {
    private static final String KEY = "lumen.turns.at-once";
    private static final int FOR_EACH_PROCESSOR = 4;
    private static final int MOST = 10_000;

    /** Longer than any queue that can still be caught up with; a shopper's widget tries again by itself. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Places places;
    private final Duration longestWait;

    protected TurnBulkhead() {
        this(1, LONGEST_WAIT);
    }

    @Inject
    public TurnBulkhead(Settings settings) {
        this(settings.number(KEY, FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), 1, MOST), LONGEST_WAIT);
    }

    TurnBulkhead(int places, Duration longestWait) {
        this.places = new Places(places);
        this.longestWait = longestWait;
    }

    @Override
    public void check() {
        // Reading the setting, which making this bean does, is the whole check.
    }

    /**
     * Does the work once there is a place for it.
     *
     * @return empty, with nothing done, when there was none for the longest wait
     */
    <T> Optional<T> within(TurnJournal journal, Supplier<T> work) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RemoteWait.observed(new Leave(journal), () -> journal.timed(work)));
        } finally {
            places.release();
        }
    }

    /** How many stand in line. */
    int waiting() {
        return places.getQueueLength();
    }

    private boolean entered() {
        try {
            return places.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class Leave implements RemoteWait.Observer {
        private final TurnJournal journal;

        Leave(TurnJournal journal) {
            this.journal = journal;
        }

        @Override
        public void leaves() {
            places.release();
        }

        @Override
        public void returns(long nanos) {
            places.takeAtOnce();
            journal.waited(nanos);
        }
    }

    /** In order of arrival; but who was inside before does not stand in line again, even if that makes one more for a moment. */
    private static final class Places extends Semaphore {
        private static final long serialVersionUID = 1;

        Places(int places) {
            super(places, true);
        }

        void takeAtOnce() {
            reducePermits(1);
        }
    }
}
