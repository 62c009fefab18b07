package io.lumen.assistant;

import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import io.lumen.verification.VerificationOutcome;
import java.util.List;
import java.util.Locale;

/**
 * Why a message was answered as it was, for the merchant's own people. Holds nothing of any order, and of a check only what
 * the shopper is told as well.
 *
 * @param heard what it was taken to mean
 * @param awaitedBefore what had been asked of the shopper
 * @param rule the rule of the dialogue that applied
 * @param result what came of it
 */
public record Explanation(Heard heard, Awaited awaitedBefore, Rule rule, Result result) {

    /**
     * What was read in a message.
     *
     * @param orderNumbers as written
     * @param email whether an address was read; it is not repeated
     */
    public record Heard(
            Intent intent, List<Intent> alsoWanted, boolean sure, List<Intent> alternatives, List<String> orderNumbers, boolean email, Mood mood, String language) {
        static Heard of(Understanding heard) {
            return new Heard(
                    heard.intent(), heard.alsoWanted(), heard.sure(), heard.alternatives(), heard.orderNumbers(), heard.email().isPresent(), heard.mood(),
                    heard.language());
        }
    }

    /** What a message came to. */
    public enum Result {
        /** Details of an order, after proof. */
        TOLD,
        /** The merchant's own text. */
        QUOTED,
        /** Something was asked back. */
        ASKED,
        /** Nothing was proven: unknown order, another address, or too many tries. */
        REFUSED,
        /** Explained, and a person offered. */
        EXPLAINED,
        /** A person takes over. */
        HANDED_OVER,
        /** The merchant's text has no answer, or the message was not understood; said so, and a person offered. */
        NOT_KNOWN,
        /** The store could not be asked. */
        STORE_NOT_READY,
        COURTESY;

        private final String wireName = name().toLowerCase(Locale.ROOT);

        public String wireName() {
            return wireName;
        }
    }

    static Explanation of(Understanding heard, Awaited before, Decision decision, List<VerificationOutcome> checks, boolean quoted) {
        Rule rule = Rule.of(decision.step());
        Result result = checks.isEmpty() ? unchecked(rule, quoted) : checked(checks);
        return new Explanation(Heard.of(heard), before, rule, result);
    }

    /** Where several orders were named, the best that came of one of them. */
    private static Result checked(List<VerificationOutcome> checks) {
        if (checks.stream().anyMatch(VerificationOutcome.Verified.class::isInstance)) {
            return Result.TOLD;
        }
        return switch (checks.getFirst()) {
            case VerificationOutcome.StoreNotReady notReady -> Result.STORE_NOT_READY;
            case VerificationOutcome.CodeNeeded needed -> Result.ASKED;
            default -> Result.REFUSED;
        };
    }

    private static Result unchecked(Rule rule, boolean quoted) {
        return switch (rule) {
            case COURTESY -> Result.COURTESY;
            case ASK_NUMBER, ASK_EMAIL, ASK_CODE, NO_LIST, SEND_CODE, CLARIFY -> Result.ASKED;
            case VERIFY, REDEEM_CODE -> Result.REFUSED;
            case TELL_PROVEN, TELL_SIGNED, LIST -> Result.TOLD;
            case POLICY -> quoted ? Result.QUOTED : Result.NOT_KNOWN;
            case FOR_A_PERSON -> Result.EXPLAINED;
            case HAND_OVER, TICKET_IS_OPEN -> Result.HANDED_OVER;
            case NOT_UNDERSTOOD -> Result.NOT_KNOWN;
        };
    }
}
