package io.lumen.conversation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Fills a statement in the order of its question marks. Each value has its type, nothing as well: {@link io.lumen.tenant.TenantScope#callStatement} needs it. */
public final class Parameters {
    private final PreparedStatement statement;
    private int last;

    /** @param first the number of the first parameter that is filled */
    Parameters(PreparedStatement statement, int first) {
        this.statement = statement;
        this.last = first - 1;
    }

    public Parameters add(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    public Parameters add(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    public Parameters add(int value) throws SQLException {
        statement.setInt(++last, value);
        return this;
    }

    public Parameters add(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    public Parameters add(UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.OTHER, "uuid");
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }

    public Parameters add(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    public Parameters add(Instant value) throws SQLException {
        statement.setObject(++last, value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    void addArray(String type, Object[] values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
    }
}
