package io.lumen.sandbox.seed;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.lumen.secret.SecretCipher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Tenants by the ten thousand, each with a shop, a widget and past conversations, written as {@code lumen_owner} under row security
 * like any other rows. It goes on where an earlier run ended, and never touches a tenant that it has not made.
 */
public final class ManyTenants {
    public static final int MOST = 200_000;
    public static final int MOST_CONVERSATIONS = 100;

    /** Far above what anybody else numbers; a tenant's number is this one and its place. */
    private static final long FIRST = 500_000_000L;
    private static final int AT_ONCE = 500;
    private static final String BATCH = read("/seed/tenants.sql");

    private final Connection owner;
    private final SecretCipher cipher;

    /**
     * @param owner as {@code lumen_owner}
     * @param keyset Tink AEAD keyset as JSON, the server's own
     */
    public ManyTenants(Connection owner, String keyset) {
        try {
            AeadConfig.register();
            this.cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("the keyset cannot be read", unusable);
        }
        this.owner = owner;
    }

    /**
     * Makes what is missing.
     *
     * @param tenants how many there are afterwards
     * @param conversations in each of the new ones, each of two messages
     * @param progress told how many there are, now and then
     * @return how many were made
     */
    public int fill(int tenants, int conversations, IntConsumer progress) throws SQLException {
        if (tenants < 1 || tenants > MOST || conversations < 0 || conversations > MOST_CONVERSATIONS) {
            throw new IllegalArgumentException("1 to " + MOST + " tenants with up to " + MOST_CONVERSATIONS + " conversations each");
        }
        owner.setAutoCommit(false);
        int there = there();
        for (int from = there; from < tenants; from += AT_ONCE) {
            int to = Math.min(tenants, from + AT_ONCE);
            try (Statement batch = owner.createStatement()) {
                batch.execute(BATCH.formatted(FIRST + from, to - from - 1, conversations));
            }
            owner.commit();
            progress.accept(to);
        }
        return Math.max(0, tenants - there);
    }

    /** Rows that were just written by the million are unknown to the planner until it has looked at them. */
    public void analyze() throws SQLException {
        owner.commit();
        owner.setAutoCommit(true);
        try (Statement analyze = owner.createStatement()) {
            analyze.execute("vacuum analyze");
        }
        owner.setAutoCommit(false);
    }

    /** How many it has made so far. */
    public int there() throws SQLException {
        try (PreparedStatement count = owner.prepareStatement("select count(*) from tenant where tenant_id >= ? and tenant_id < ?")) {
            count.setLong(1, FIRST);
            count.setLong(2, FIRST + MOST);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                int there = row.getInt(1);
                owner.commit();
                return there;
            }
        }
    }

    /**
     * Connects the shops of some of them, spread over all, with the demo shop, so that they can be spoken to.
     *
     * @param origin where their pages come from
     * @return the keys of their widgets
     */
    public List<String> connect(int some, String origin) throws SQLException {
        int step = Math.max(1, there() / some);
        List<Long> chosen = IntStream.range(0, some).mapToObj(place -> FIRST + (long) place * step).toList();
        for (long tenant : chosen) {
            connect(tenant, origin);
        }
        owner.commit();
        return chosen.stream().map(tenant -> "wk_seed_" + tenant).toList();
    }

    private void connect(long tenant, String origin) throws SQLException {
        UUID store = UUID.fromString("00000000-0000-7000-8000-%012x".formatted(tenant));
        run("select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
        run("update tenant set status = 'active' where tenant_id = ?", tenant);
        run("update store set shop = 'aurora' where tenant_id = ?", tenant);
        run("insert into allowed_origin (tenant_id, store_id, origin) values (?, ?, ?) on conflict do nothing", tenant, store, origin);
        run("insert into store_connection (tenant_id, store_id, sealed_token) values (?, ?, ?) on conflict do nothing",
                tenant, store, cipher.seal("shpat_demo_aurora", "store-token:" + tenant + ":" + store));
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String read(String name) {
        try (InputStream source = ManyTenants.class.getResourceAsStream(name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
