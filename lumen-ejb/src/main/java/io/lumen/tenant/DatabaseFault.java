package io.lumen.tenant;

/** The database could not do what was asked. Nothing of the transaction is kept; later it may work. */
public final class DatabaseFault extends RuntimeException {
    /** @param cause what the driver, or the library above it, said */
    public DatabaseFault(Exception cause) {
        super(cause);
    }
}
