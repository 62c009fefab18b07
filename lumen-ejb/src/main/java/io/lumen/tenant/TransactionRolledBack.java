package io.lumen.tenant;

/** A tenant's transaction could not be committed; nothing of it was stored. Worth another try. */
public final class TransactionRolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TransactionRolledBack(Throwable cause) {
        super("the transaction was rolled back", cause);
    }
}
