package io.lumen.secret;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seals with the keyset's primary key what older keys of it have sealed, so that those can go. What is sealed, and with which
 * context, the database itself says: every such column is called {@code sealed} or {@code sealed_…} and names its context in its comment.
 *
 * <p>Runs beside the server, as {@code lumen_owner}, one tenant after the other; a row that changes meanwhile is left to whoever
 * changed it. Repeating it changes nothing.
 */
public final class Resealing {
    private static final System.Logger LOG = System.getLogger(Resealing.class.getName());
    private static final int ROWS_AT_ONCE = 500;
    /** Tink writes a version byte and the key's number before what it seals. */
    private static final int PREFIX_BYTES = 5;

    private static final Pattern CONTEXT = Pattern.compile("context \"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("\\{([a-z_]+)}");

    private static final String SEALED = """
            select c.relname, a.attname, coalesce(col_description(c.oid, a.attnum), ''),
                exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and (a.attname like 'sealed\\_%' or a.attname = 'sealed')
            order by 1, 2""";

    private final Connection connection;
    private final SecretCipher cipher;
    private final byte[] primary;

    /** A column that holds sealed values. */
    private record Sealed(String table, String column, String context, boolean ofTenants) {}

    /** @param connection as {@code lumen_owner}; @param keyset the server's own, the new key its primary */
    public Resealing(Connection connection, KeysetHandle keyset) throws SQLException {
        this.connection = connection;
        this.cipher = new SecretCipher(keyset);
        this.primary = ByteBuffer.allocate(PREFIX_BYTES).put((byte) 1).putInt(keyset.getPrimary().getId()).array();
        connection.setAutoCommit(false);
    }

    /**
     * @return how many values were sealed anew
     * @throws IllegalStateException when a column does not say its context, so that nothing is overlooked
     * @throws UnreadableSecret when a value was sealed by a key that is not in the keyset
     */
    public long run() throws SQLException {
        List<Sealed> columns = columns();
        long count = 0;
        for (Sealed column : columns.stream().filter(each -> !each.ofTenants()).toList()) {
            count += reseal(column, "true");
        }
        for (long tenant : tenants()) {
            for (Sealed column : columns.stream().filter(Sealed::ofTenants).toList()) {
                bind(tenant);
                // Some tables show this role the rows of all tenants; it may change those of the one that is bound.
                count += reseal(column, "tenant_id = " + tenant);
            }
        }
        return count;
    }

    private List<Sealed> columns() throws SQLException {
        List<Sealed> columns = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(SEALED); ResultSet row = question.executeQuery()) {
            while (row.next()) {
                Matcher context = CONTEXT.matcher(row.getString(3));
                if (!context.find()) {
                    throw new IllegalStateException(row.getString(1) + "." + row.getString(2) + " does not say with which context it is sealed");
                }
                columns.add(new Sealed(row.getString(1), row.getString(2), context.group(1), row.getBoolean(4)));
            }
        }
        return columns;
    }

    private List<Long> tenants() throws SQLException {
        List<Long> tenants = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("select tenant_id from tenant order by 1"); ResultSet row = question.executeQuery()) {
            while (row.next()) {
                tenants.add(row.getLong(1));
            }
        }
        connection.commit();
        return tenants;
    }

    private void bind(long tenant) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement("select set_config('lumen.tenant', ?, false)")) {
            bind.setString(1, Long.toString(tenant));
            bind.execute();
        }
    }

    private long reseal(Sealed column, String rows) throws SQLException {
        long count = 0;
        int changed;
        do {
            changed = batch(column, rows);
            connection.commit();
            count += changed;
        } while (changed > 0);
        return count;
    }

    private int batch(Sealed column, String rows) throws SQLException {
        List<String> parts = COLUMN.matcher(column.context()).results().map(result -> result.group(1)).toList();
        String question = "select %1$s, %2$s from %3$s where %6$s and substring(%1$s from 1 for %4$d) <> ? limit %5$d".formatted(
                column.column(), String.join(", ", parts.stream().map(part -> part + "::text").toList()), column.table(), PREFIX_BYTES, ROWS_AT_ONCE, rows);
        String update = "update %1$s set %2$s = ? where %2$s = ? and %3$s".formatted(
                column.table(), column.column(), String.join(" and ", parts.stream().map(part -> part + "::text = ?").toList()));
        int changed = 0;
        try (PreparedStatement old = connection.prepareStatement(question); PreparedStatement change = connection.prepareStatement(update)) {
            old.setBytes(1, primary);
            try (ResultSet row = old.executeQuery()) {
                while (row.next()) {
                    changed += change(column, parts, row, change);
                }
            }
        }
        return changed;
    }

    private int change(Sealed column, List<String> parts, ResultSet row, PreparedStatement change) throws SQLException {
        String context = column.context();
        for (int i = 0; i < parts.size(); i++) {
            context = context.replace("{" + parts.get(i) + "}", row.getString(i + 2));
            change.setString(i + 3, row.getString(i + 2));
        }
        change.setBytes(1, cipher.seal(cipher.openBytes(row.getBytes(1), context), context));
        change.setBytes(2, row.getBytes(1));
        return change.executeUpdate();
    }

    /** Reads {@code LUMEN_DB_URL}, {@code LUMEN_DB_OWNER_USER}, {@code LUMEN_DB_OWNER_PASSWORD} and {@code LUMEN_SECRET_KEYSET}. */
    public static void main(String[] arguments) throws SQLException, GeneralSecurityException {
        Map<String, String> environment = System.getenv();
        AeadConfig.register();
        KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(environment.get("LUMEN_SECRET_KEYSET"), InsecureSecretKeyAccess.get());
        try (Connection owner = DriverManager.getConnection(
                environment.get("LUMEN_DB_URL"), environment.getOrDefault("LUMEN_DB_OWNER_USER", "lumen_owner"), environment.get("LUMEN_DB_OWNER_PASSWORD"))) {
            LOG.log(System.Logger.Level.INFO, "{0} values were sealed anew", new Resealing(owner, keyset).run());
        }
    }
}
