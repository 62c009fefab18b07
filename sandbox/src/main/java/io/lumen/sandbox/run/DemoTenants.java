package io.lumen.sandbox.run;

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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The two merchants of the sandbox, as rows in Lumen's schema. Repeating it changes nothing but what is sealed. */
public final class DemoTenants {

    /**
     * One merchant.
     *
     * @param plan      as {@code tenant_plan} names it
     * @param widgetKey what stands in the shop's script tag
     * @param look      how the widget looks there: as different as two shops are
     * @param team      where its people are told that a conversation needs them, if the plan has that
     */
    record DemoTenant(long id, UUID store, String shop, String name, String plan, String timeZone, String assistant, String widgetKey, Look look, String team) {
    }

    /** @param picture a path of the shop's own pages, or null where initials stand */
    record Look(String accentLight, String accentDark, String position, String picture, String initials) {
    }

    static final List<DemoTenant> ALL = List.of(
        new DemoTenant(101, UUID.fromString("0198f000-0000-7000-8000-000000000101"), "aurora", "Aurora", "growth", "Europe/Berlin", "Aurora", "wk_demo_aurora",
            new Look("#0a5f5c", "#74dcc0", "right", "/aurora/images/mark.svg", "A"), "support@aurora.example"),
        new DemoTenant(102, UUID.fromString("0198f000-0000-7000-8000-000000000102"), "birch", "Birch", "free", "Europe/Riga", "Birch", "wk_demo_birch",
            new Look("#8a4b1f", "#e4af7b", "left", null, "B"), "support@birch.example"));

    private final SecretCipher cipher;
    private final List<String> origins;

    /**
     * @param keyset  Tink AEAD keyset as JSON, the server's own
     * @param origins where the shops' pages come from
     */
    public DemoTenants(String keyset, List<String> origins) {
        try {
            AeadConfig.register();
            this.cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unusable) {
            throw new StartFailure("The keyset in secrets.properties cannot be read; ./lumen reset makes a new one.", unusable);
        }
        this.origins = List.copyOf(origins);
    }

    /** @param connection as {@code lumen_owner}; row security binds it to the tenant named, as it binds everybody */
    public void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (DemoTenant tenant : ALL) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant.id()));
            settle(connection, tenant);
            connection.commit();
        }
    }

    /**
     * Lets a model help Aurora, for reading and for wording, or none. Birch never has one.
     *
     * @param connection as for {@link #settle}
     * @param provider   as {@code model_choice} names it, or null
     */
    public void settleModel(Connection connection, String provider) throws SQLException {
        connection.setAutoCommit(false);
        long aurora = ALL.getFirst().id();
        run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(aurora));
        run(connection, "delete from model_choice where tenant_id = ?", aurora);
        if (provider != null) {
            run(connection, "insert into model_choice (tenant_id, provider, reads, words) values (?, ?, true, true)", aurora, provider);
        }
        connection.commit();
    }

    private void settle(Connection connection, DemoTenant tenant) throws SQLException {
        run(connection, "insert into tenant (tenant_id, name, status) values (?, ?, 'active') on conflict do nothing", tenant.id(), tenant.name());
        run(connection, "insert into tenant_plan (tenant_id, plan) values (?, ?) on conflict do nothing", tenant.id(), tenant.plan());
        run(connection, "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (?, ?, 'shopify', ?, ?, ?, 'en') on conflict do nothing",
            tenant.id(), tenant.store(), tenant.shop(), tenant.name(), tenant.timeZone());
        String context = "store-token:" + tenant.id() + ":" + tenant.store();
        run(connection, """
            insert into store_connection (tenant_id, store_id, sealed_token) values (?, ?, ?)
            on conflict (tenant_id, store_id) do update set sealed_token = excluded.sealed_token, updated_at = now()
            where store_connection.way = 'token'""",
            tenant.id(), tenant.store(), cipher.seal("shpat_demo_" + tenant.shop(), context));
        run(connection, """
            insert into escalation_recipient (tenant_id, store_id, sealed_address) values (?, ?, ?)
            on conflict (tenant_id, store_id) do update set sealed_address = excluded.sealed_address""",
            tenant.id(), tenant.store(), cipher.seal(tenant.team(), "escalation-recipient:" + tenant.id() + ":" + tenant.store()));
        run(connection, """
            insert into verification_settings (tenant_id, store_id, mode, sealed_secret) values (?, ?, 'match', ?)
            on conflict (tenant_id, store_id) do update set sealed_secret = excluded.sealed_secret""",
            tenant.id(), tenant.store(), cipher.seal(customerSecret(tenant.shop()), "customer-secret:" + tenant.id() + ":" + tenant.store()));
        settlePolicies(connection, tenant);
        for (String origin : origins) {
            run(connection, "insert into allowed_origin (tenant_id, store_id, origin) values (?, ?, ?) on conflict do nothing", tenant.id(), tenant.store(), origin);
        }
        settleLook(connection, tenant);
        run(connection, "insert into widget_key (key, tenant_id, store_id) values (?, ?, ?) on conflict do nothing", tenant.widgetKey(), tenant.id(), tenant.store());
    }

    /** What a demo shop signs its customers' tokens with. */
    public static String customerSecret(String shop) {
        return "demo-" + shop + "-customer-secret-0123456789";
    }

    private void settleLook(Connection connection, DemoTenant tenant) throws SQLException {
        Look look = tenant.look();
        String avatar = look.picture() == null ? null : origins.getFirst() + look.picture();
        run(connection, """
            insert into widget_settings (tenant_id, store_id, assistant_name, accent_light, accent_dark, position, avatar_url, initials)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
            tenant.id(), tenant.store(), tenant.assistant(), look.accentLight(), look.accentDark(), look.position(), avatar, look.initials());
    }

    /** Birch has written nothing, so that the shop that does not know can be seen too. */
    private void settlePolicies(Connection connection, DemoTenant tenant) throws SQLException {
        if (!tenant.shop().equals("aurora")) {
            return;
        }
        for (String name : List.of("shipping", "returns", "orders")) {
            String text = policy(tenant.shop() + "/" + name + ".md");
            int titleEnd = text.indexOf('\n');
            run(connection, """
                insert into policy_text (tenant_id, store_id, id, locale, title, body) values (?, ?, ?, 'en', ?, ?)
                on conflict (tenant_id, store_id, id) do update set title = excluded.title, body = excluded.body, updated_at = now()""",
                tenant.id(), tenant.store(), UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), text.substring(2, titleEnd).strip(), text.substring(titleEnd).strip());
        }
    }

    private static String policy(String name) {
        try (InputStream in = DemoTenants.class.getResourceAsStream("/demo/policies/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
