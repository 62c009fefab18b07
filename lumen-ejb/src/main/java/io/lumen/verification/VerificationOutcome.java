package io.lumen.verification;

import io.lumen.order.StoreFault;

/** What became of a check. */
public sealed interface VerificationOutcome {

    /** The order is the shopper's. */
    record Verified(VerifiedOrder order) implements VerificationOutcome {}

    /**
     * It is not, or there is no such order, or it has no address to compare with: one case, told in one way. Why is not
     * recorded here, so that nobody can tell it further.
     */
    record NotVerified() implements VerificationOutcome {}

    /** The store could not be asked. Nothing was proven. */
    record StoreNotReady(StoreFault.Kind kind) implements VerificationOutcome {}

    /** Nothing was checked: this session, its network or its store has failed too often. Says nothing of any order. */
    record TooManyTries() implements VerificationOutcome {}

    /** The store wants a code as well, whatever number and address were worth. */
    record CodeNeeded(CodeFor wanted) implements VerificationOutcome {}
}
