package io.lumen.assistant;

import io.lumen.runtime.DatabaseTime;
import io.lumen.understanding.Understanding;
import io.lumen.verification.VerificationOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one turn was taken to mean, what was decided and what became of it; and where its time went, in nanoseconds. Waiting for a
 * store or a model is counted apart from the work around it.
 */
public final class TurnJournal {
    private long understand;
    private long waiting;
    private Understanding heard;
    private Awaited before;
    private Decision decision;
    private boolean quoted;
    private final DatabaseTime database = new DatabaseTime();
    private final List<VerificationOutcome> checks = new ArrayList<>();

    void decided(Understanding understood, Awaited awaitedBefore, Decision next) {
        heard = understood;
        before = awaitedBefore;
        decision = next;
    }

    /** A try to prove an order, or a look at one that was proven. */
    void checked(VerificationOutcome outcome) {
        checks.add(outcome);
    }

    /** The merchant's own text had an answer. */
    void quoted() {
        quoted = true;
    }

    /** Empty when the turn was answered by somebody else, at another time. */
    public Optional<Explanation> explanation() {
        return Optional.ofNullable(decision).map(made -> Explanation.of(heard, before, made, checks, quoted));
    }

    <T> T understanding(Supplier<T> work) {
        long begun = System.nanoTime();
        long waitedBefore = waiting;
        try {
            return work.get();
        } finally {
            understand += System.nanoTime() - begun - (waiting - waitedBefore);
        }
    }

    /** Time in which a store or a model was waited for. */
    void waited(long nanos) {
        waiting += nanos;
    }

    /** Does the work of the turn, and counts what of it is the database's. */
    <T> T timed(Supplier<T> work) {
        return database.of(work);
    }

    public long understand() {
        return understand;
    }

    /** The waits for the store, and for a model where one is asked. */
    public long waiting() {
        return waiting;
    }

    /** All transactions and statements of the turn, those of proofs, policy texts and settings included. */
    public long database() {
        return database.nanos();
    }
}
