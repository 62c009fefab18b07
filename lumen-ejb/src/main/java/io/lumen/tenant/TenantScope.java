package io.lumen.tenant;

import io.lumen.runtime.DatabaseTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The only way to a tenant's rows: a transaction with the tenant bound to it, in this thread (for the entity mapping) and in
 * the database (for row-level security), from its first statement to its end.
 *
 * <p>Work inside must be short: calls to stores, models and mail servers happen outside, and {@link #requireNone()} lets an
 * adapter insist on it. An exception rolls back and is passed on.
 */
@ApplicationScoped
public class TenantScope {
    /** The binding has the first parameter. */
    public static final int FIRST_OF_STATEMENT = 2;

    private static final String BIND = "select set_config('lumen.tenant', ?, true)";

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transactions;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    /** Joins the transaction that is open for this tenant, or opens one. */
    public <T> T call(TenantId tenant, Supplier<T> work) {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return inNewTransaction(tenant, work);
        }
        if (!CurrentTenant.get().equals(java.util.Optional.of(tenant))) {
            throw new IllegalStateException("a transaction of another tenant is open");
        }
        return work.get();
    }

    public void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** Always a transaction of its own; one that is open waits meanwhile and is not affected by the outcome. */
    public <T> T callApart(TenantId tenant, Supplier<T> work) {
        Transaction waiting = suspend();
        try {
            return inNewTransaction(tenant, work);
        } finally {
            resume(waiting);
        }
    }

    /**
     * A transaction that is one statement: the tenant is bound, the statement run and all of it committed in a single message
     * to the database and back, where {@link #call} takes three. What the database does is the same.
     *
     * <p>Each parameter has to have a type, one that is null too. The driver asks the database about a statement that has one without,
     * and sends it from then on behind a message of its own: the binding's transaction is over by then, and no row is seen.
     *
     * @param sql one statement; its first question mark is the statement's parameter number {@value #FIRST_OF_STATEMENT}
     * @param work fills the statement and hands it to {@link #rows}
     * @throws IllegalStateException when a transaction is open: the statement would not be part of it
     */
    public <T> T callStatement(TenantId tenant, String sql, StatementWork<T> work) throws SQLException {
        requireNone();
        try (DatabaseTime.Span _ = DatabaseTime.begin();
                Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BIND + ";" + sql)) {
            statement.setString(1, tenant.toString());
            return work.on(statement);
        }
    }

    /** Runs a statement that {@link #callStatement} opened. The database answers the binding first; its row tells nothing. */
    public static ResultSet rows(PreparedStatement statement) throws SQLException {
        statement.execute();
        if (!statement.getMoreResults()) {
            throw new SQLException("the statement answered no rows");
        }
        return statement.getResultSet();
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    public interface StatementWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** @throws IllegalStateException when a transaction is open: a remote call would hold a database connection for its length */
    public void requireNone() {
        if (registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a remote call inside a transaction");
        }
    }

    private <T> T inNewTransaction(TenantId tenant, Supplier<T> work) {
        return ScopedValue.where(CurrentTenant.BOUND, tenant).call(() -> {
            try (DatabaseTime.Span _ = DatabaseTime.begin()) {
                return transacted(tenant, work);
            }
        });
    }

    private <T> T transacted(TenantId tenant, Supplier<T> work) {
        begin();
        boolean done = false;
        try {
            bind(tenant);
            T result = work.get();
            done = true;
            return result;
        } finally {
            end(done);
        }
    }

    /** The server gives whoever asks inside one transaction the same connection, the entity mapping included. */
    private void bind(TenantId tenant) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, tenant.toString());
            statement.execute();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void begin() {
        try {
            transactions.begin();
        } catch (NotSupportedException | SystemException fault) {
            throw new IllegalStateException("no transaction could be opened", fault);
        }
    }

    private void end(boolean commit) {
        try {
            if (commit && transactions.getStatus() == Status.STATUS_ACTIVE) {
                transactions.commit();
            } else if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
                if (commit) {
                    throw new TransactionRolledBack(null);
                }
            }
        } catch (jakarta.transaction.RollbackException
                | jakarta.transaction.HeuristicMixedException
                | jakarta.transaction.HeuristicRollbackException
                | SystemException fault) {
            throw new TransactionRolledBack(fault);
        }
    }

    private Transaction suspend() {
        try {
            return transactions.suspend();
        } catch (SystemException fault) {
            throw new IllegalStateException("the open transaction could not be set aside", fault);
        }
    }

    private void resume(Transaction waiting) {
        if (waiting == null) {
            return;
        }
        try {
            transactions.resume(waiting);
        } catch (InvalidTransactionException | SystemException fault) {
            throw new IllegalStateException("the waiting transaction could not be taken up again", fault);
        }
    }
}
