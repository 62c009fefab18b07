package io.lumen.verification;

import io.lumen.contact.EmailAddress;
import io.lumen.order.Deadline;
import io.lumen.order.OrderNumber;
import io.lumen.order.StoreFault;
import io.lumen.store.StoreRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A try to prove an order, within its limits and as strictly as the store wants it.
 *
 * <p>A blocked order is asked of the store like any other and refused like any other. Where the store wants a code, number and
 * address are never said to fit or not to fit: the code is.
 */
@ApplicationScoped
public class IdentityCheck {
    private final OrderVerification verification;
    private final AttemptLimits limits;
    private final OneTimeCodes codes;
    private final VerificationSettings settings;
    private final AddressWatch watch;

    protected IdentityCheck() {
        this(null, null, null, null, null);
    }

    @Inject
    IdentityCheck(
            OrderVerification verification, AttemptLimits limits, OneTimeCodes codes, VerificationSettings settings, AddressWatch watch) {
        this.verification = verification;
        this.limits = limits;
        this.codes = codes;
        this.settings = settings;
        this.watch = watch;
    }

    /** Tries number and address. */
    public VerificationOutcome byEmail(Attempt attempt, EmailAddress email, Deadline deadline) {
        if (watch.hides(attempt.store())) {
            return new VerificationOutcome.StoreNotReady(StoreFault.Kind.REJECTED);
        }
        try (AttemptLimits.Hold hold = limits.begin(attempt, email)) {
            return switch (hold.admittance()) {
                case CLOSED -> new VerificationOutcome.TooManyTries();
                case ORDER_BLOCKED -> blocked(hold, attempt, email, deadline);
                case OPEN -> open(hold, attempt, email, deadline);
            };
        }
    }

    private VerificationOutcome open(AttemptLimits.Hold hold, Attempt attempt, EmailAddress email, Deadline deadline) {
        VerificationOutcome outcome = mode(attempt) == VerificationMode.MATCH_AND_CODE
                ? byCode(attempt, email, deadline)
                : verification.verify(attempt.conversation(), attempt.store(), attempt.number().orElseThrow(), email, deadline);
        if (isFailure(outcome)) {
            hold.failed();
        }
        return outcome;
    }

    private static boolean isFailure(VerificationOutcome outcome) {
        return switch (outcome) {
            case VerificationOutcome.NotVerified() -> true;
            case VerificationOutcome.CodeNeeded(CodeFor wanted) -> wanted.match().isEmpty();
            case VerificationOutcome.Verified verified -> false;
            case VerificationOutcome.StoreNotReady notReady -> false;
            case VerificationOutcome.TooManyTries tooMany -> false;
        };
    }

    private VerificationOutcome blocked(AttemptLimits.Hold hold, Attempt attempt, EmailAddress email, Deadline deadline) {
        try {
            verification.match(attempt.store(), attempt.number().orElseThrow(), email, deadline);
            hold.failed();
            return mode(attempt) == VerificationMode.MATCH_AND_CODE
                    ? new VerificationOutcome.CodeNeeded(new CodeFor(Optional.empty()))
                    : new VerificationOutcome.NotVerified();
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    /**
     * Asks for a code instead: the way in for a genuine shopper whose order, network or session was blocked. It is sent only
     * where number and address fit, and the answer is the same either way.
     *
     * @return {@link VerificationOutcome.CodeNeeded}, or that too many were asked for, or that the store is not ready
     */
    public VerificationOutcome byCode(Attempt attempt, EmailAddress email, Deadline deadline) {
        return limits.takeCode(attempt, email)
                ? codeFor(attempt, email, deadline)
                : new VerificationOutcome.TooManyTries();
    }

    private VerificationOutcome codeFor(Attempt attempt, EmailAddress email, Deadline deadline) {
        try {
            return new VerificationOutcome.CodeNeeded(
                    new CodeFor(verification.match(attempt.store(), attempt.number().orElseThrow(), email, deadline)));
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    /**
     * Tries a code that was sent. Its own three tries are its limit; a failed one counts against the session and its network too. The
     * right one stays good until {@link OneTimeCodes#useUp} ends it with the answer that tells of the order.
     */
    public VerificationOutcome redeem(Attempt attempt, String code, Deadline deadline) {
        Optional<OneTimeCodes.Proof> proof = codes.redeem(attempt.conversation(), attempt.seq(), code);
        if (proof.isEmpty()) {
            limits.failed(attempt, code);
            return new VerificationOutcome.NotVerified();
        }
        return verification.redeemed(attempt.conversation(), attempt.store(), proof.get(), deadline);
    }

    private VerificationMode mode(Attempt attempt) {
        return settings.of(new StoreRef(attempt.store().tenant(), attempt.store().storeId())).mode();
    }
}
