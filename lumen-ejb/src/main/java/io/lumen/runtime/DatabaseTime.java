package io.lumen.runtime;

import java.util.function.Supplier;

/**
 * The time that a piece of work spends on the database, on its own thread: from where a transaction or a statement begins to where it
 * ends. What happens inside of one that is counted counts once.
 */
public final class DatabaseTime {
    private static final ScopedValue<DatabaseTime> COUNTED = ScopedValue.newInstance();

    private long nanos;
    private Span open;

    /** Does the work, and counts what it spends. */
    public <T> T of(Supplier<T> work) {
        return ScopedValue.where(COUNTED, this).call(work::get);
    }

    public long nanos() {
        return nanos;
    }

    /** Begins what closing ends; null where nobody counts, or it is counted already. */
    public static Span begin() {
        if (!COUNTED.isBound() || COUNTED.get().open != null) {
            return null;
        }
        DatabaseTime counted = COUNTED.get();
        counted.open = counted.new Span();
        return counted.open;
    }

    /** A transaction, or a statement by itself. */
    public final class Span implements AutoCloseable {
        private final long begun = System.nanoTime();

        private Span() {}

        @Override
        public void close() {
            nanos += System.nanoTime() - begun;
            open = null;
        }
    }
}
