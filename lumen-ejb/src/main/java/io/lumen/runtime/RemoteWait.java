package io.lumen.runtime;

import java.util.function.Supplier;

/**
 * The time in which a thread waits for somebody outside, a store or a model. Whoever has the work done may want to know of it:
 * the place that it takes can be given to others meanwhile, and the time is not its own.
 */
public final class RemoteWait implements AutoCloseable {
    private static final ScopedValue<Observer> OBSERVER = ScopedValue.newInstance();

    /** Hears of each wait of the work that it observes, on the thread that waits. */
    public interface Observer {
        void leaves();

        /** @param nanos how long the wait was */
        void returns(long nanos);
    }

    private final long begun = System.nanoTime();

    private RemoteWait() {}

    /** Does the work, and has the observer hear of its waits. */
    public static <T> T observed(Observer observer, Supplier<T> work) {
        return ScopedValue.where(OBSERVER, observer).call(work::get);
    }

    /** Begins a wait that closing ends; nobody need be observing. */
    public static RemoteWait begin() {
        if (OBSERVER.isBound()) {
            OBSERVER.get().leaves();
        }
        return new RemoteWait();
    }

    @Override
    public void close() {
        if (OBSERVER.isBound()) {
            OBSERVER.get().returns(System.nanoTime() - begun);
        }
    }
}
