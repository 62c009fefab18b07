package io.lumen.tenant;

import java.sql.SQLException;

/** The database could not do what was asked. Nothing of the transaction is kept; later it may work. */
public final class DatabaseFault extends RuntimeException {
    public DatabaseFault(SQLException cause) {
        super(cause);
    }
}
