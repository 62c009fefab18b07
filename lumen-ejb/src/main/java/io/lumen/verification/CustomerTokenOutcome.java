package io.lumen.verification;

/** What a customer token was worth. */
public sealed interface CustomerTokenOutcome {
    /** The store has signed for this customer. */
    record Accepted(CustomerId customer) implements CustomerTokenOutcome {}

    /** It proves nothing. The reason is for the merchant's log, not for the one who showed it. */
    record Refused(Reason reason) implements CustomerTokenOutcome {}

    /** Why a token was refused. */
    enum Reason {
        NOT_SET_UP,
        UNREADABLE,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        INCOMPLETE,
        TOO_LONG,
        EXPIRED,
        USED_BEFORE
    }
}
