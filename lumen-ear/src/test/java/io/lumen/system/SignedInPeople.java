package io.lumen.system;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.lumen.access.PlatformRole;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import io.lumen.secret.SecretCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Makes members and signs them in behind the identity provider's back: rows as the server itself writes them. */
final class SignedInPeople {
    static final long AURORA = 101;
    static final long BIRCH = 102;
    static final long SUSPENDED = 190;
    static final long CLOSING = 191;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SandboxProcess system;
    private final SecretCipher cipher;

    SignedInPeople(SandboxProcess system) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        this.system = system;
        this.cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(system.secret("secret.keyset"), InsecureSecretKeyAccess.get()));
    }

    private Connection owner() throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + system.place().database() + "/lumen", "lumen_owner", system.secret("db.owner"));
        connection.setAutoCommit(false);
        return connection;
    }

    void makeSuspendedTenant() throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(SUSPENDED));
            run(connection, "insert into tenant (tenant_id, name, status) values (?, 'Set aside', 'suspended') on conflict do nothing", SUSPENDED);
            connection.commit();
        }
    }

    void makeClosingTenant() throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(CLOSING));
            run(connection, "insert into tenant (tenant_id, name, status) values (?, 'Coming to its end', 'closing') on conflict (tenant_id) do update set status = 'closing'", CLOSING);
            connection.commit();
        }
    }

    /** @return the number of a new tenant that is served */
    long makeTenant(String name) throws SQLException, IOException {
        long tenant = 1_000_000 + RANDOM.nextLong(1_000_000_000);
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, "insert into tenant (tenant_id, name, status) values (?, ?, 'active')", tenant, name);
            connection.commit();
        }
        return tenant;
    }

    /** Gives a tenant a shop with a widget that may stand at the demo shops' origin; not connected to anything. @return the widget's key */
    String makeStore(long tenant, String name) throws SQLException, IOException {
        UUID store = UUID.randomUUID();
        String key = "wk_test_" + tenant;
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, "insert into store (tenant_id, id, platform, name, time_zone, locale) values (?, ?, 'shopify', ?, 'UTC', 'en')", tenant, store, name);
            run(connection, "insert into allowed_origin (tenant_id, store_id, origin) values (?, ?, ?)", tenant, store, system.place().storeOrigin());
            run(connection, "insert into widget_key (key, tenant_id, store_id) values (?, ?, ?)", key, tenant, store);
            connection.commit();
        }
        return key;
    }

    /** Runs one statement as the schema's owner, with the tenant bound. */
    void change(long tenant, String sql) throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, sql);
            connection.commit();
        }
    }

    /** @return the one value that a question has as its answer, as text */
    String value(long tenant, String sql) throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            try (PreparedStatement question = connection.prepareStatement(sql); ResultSet row = question.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    int owners(long tenant) throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            try (PreparedStatement count = connection.prepareStatement("select count(*) from member where role = 'owner' and tenant_id = lumen_tenant()"); ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** @return the new member's id and person */
    Made member(long tenant, Role role) throws SQLException, IOException {
        UUID id = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        String email = role.wireName() + "-" + id + "@example.com";
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, """
                    insert into member (tenant_id, id, person, name, sealed_email, email_hash, role, status, since)
                    values (?, ?, ?, ?, ?, ?, ?, 'active', now())""",
                    tenant, id, person, "Some " + role.wireName(), cipher.seal(email, "member-email:" + tenant + ":" + id), id.toString().getBytes(StandardCharsets.UTF_8), role.wireName());
            connection.commit();
        }
        return new Made(id, person);
    }

    void forget(long tenant, UUID... members) throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            for (UUID member : members) {
                run(connection, "delete from member where tenant_id = ? and id = ?", tenant, member);
            }
            connection.commit();
        }
    }

    /** @return the cookie of somebody who is signed in; one of our own people, where they have a role, stands in our list too */
    String signIn(UUID person, Optional<Long> tenant, PlatformRole... roles) throws SQLException, IOException {
        if (roles.length > 0) {
            try (Connection connection = owner()) {
                run(connection, "insert into platform_person (person, roles) values (?, ?) on conflict (person) do nothing", person, names(connection, roles));
                connection.commit();
            }
        }
        return session(person, tenant, roles);
    }

    /** @return the cookie of somebody whom the identity provider gave a role and we did not */
    String signInByTheProvidersWordAlone(UUID person, PlatformRole role) throws SQLException, IOException {
        return session(person, Optional.empty(), role);
    }

    private static Array names(Connection connection, PlatformRole... roles) throws SQLException {
        return connection.createArrayOf("text", Arrays.stream(roles).map(PlatformRole::wireName).toArray());
    }

    private String session(UUID person, Optional<Long> tenant, PlatformRole... roles) throws SQLException, IOException {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(UUID.randomUUID().toString()));
        try (Connection connection = owner()) {
            run(connection, """
                    insert into signed_in_session (token_hash, person, name, sealed_email, platform_roles, tenants, active, provider_session,
                        sealed_id_token, started_at, seen_at, expires_at)
                    values (?, ?, 'Some Body', ?, ?, ?, ?, ?, ?, now(), now(), now() + interval '1 hour')""",
                    sha256(secret), person, cipher.seal("somebody@example.com", "signed-in-email:" + person),
                    names(connection, roles),
                    connection.createArrayOf("bigint", tenant.stream().toArray()), tenant.orElse(null), "provider-" + person,
                    cipher.seal("an.id.token", "id-token:" + person));
            connection.commit();
        }
        return "lumen=" + secret;
    }

    /** How one of our own people is on a visit. */
    enum Stay {
        READING,
        WRITING,
        /** Its half hour is over. */
        EXPIRED,
        /** It was ended before. */
        ENDED,
        /** Somebody else's visit, in this session. */
        ANOTHERS,
        /** The session has the role no more. */
        NO_LONGER_ADMIN
    }

    /** @return the cookie of one of our own people who is on a visit */
    String visitor(long tenant, Stay stay) throws SQLException, IOException {
        UUID person = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, """
                    insert into visit (tenant_id, id, person, name, reason, started_at, expires_at, ended_at, writes_since, write_reason)
                    values (?, ?, ?, 'Some Admin', 'To look', now() - interval '31 minutes', now() + make_interval(mins => ?),
                        case when ? then now() end, case when ? then now() end, case when ? then 'To change' end)""",
                    tenant, visit, stay == Stay.ANOTHERS ? UUID.randomUUID() : person, stay == Stay.EXPIRED ? -1 : 20,
                    stay == Stay.ENDED, stay == Stay.WRITING, stay == Stay.WRITING);
            connection.commit();
        }
        PlatformRole[] roles = stay == Stay.NO_LONGER_ADMIN ? new PlatformRole[0] : new PlatformRole[] {PlatformRole.PLATFORM_ADMIN};
        String cookie = signIn(person, Optional.empty(), roles);
        try (Connection connection = owner()) {
            run(connection, "update signed_in_session set visit = ?, visited_tenant = ? where person = ?", visit, tenant, person);
            connection.commit();
        }
        return cookie;
    }

    /** A mail that the outbox gave up. @return its id */
    UUID deadLetter(long tenant, String recipient, String subject) throws SQLException, IOException {
        UUID id = UUID.randomUUID();
        String mail = "{\"to\":\"" + recipient + "\",\"senderName\":\"Lumen\",\"subject\":\"" + subject + "\",\"language\":\"en\",\"text\":\"Secret words\",\"html\":\"<p>Secret words</p>\"}";
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, """
                    insert into outbox_message (tenant_id, id, channel, sealed_body, status, attempts, last_error, created_at, finished_at)
                    values (?, ?, 'mail', ?, 'dead', 10, 'MailNotTaken', now(), now())""", tenant, id, cipher.seal(mail, "outbox:" + tenant + ":" + id));
            connection.commit();
        }
        return id;
    }

    /** A shop of the tenant, connected to nothing. */
    void makeShop(long tenant, String shop) throws SQLException, IOException {
        try (Connection connection = owner()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", Long.toString(tenant));
            run(connection, "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (?, ?, 'shopify', ?, 'A shop', 'UTC', 'de')",
                    tenant, UUID.randomUUID(), shop);
            connection.commit();
        }
    }

    String emailOf(Made made, Role role) {
        return role.wireName() + "-" + made.member() + "@example.com";
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** A member that was made. */
    record Made(UUID member, UUID person) {}
}
