package io.lumen.sandbox.run;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import io.lumen.sandbox.identity.DemoPeople;
import io.lumen.sandbox.identity.DemoPeople.Person;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SecretCipher;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The demo people as members of their tenants and as Lumen's own, as the identity provider knows them. Repeating it changes nothing. */
final class DemoMembers {
    private final SecretCipher cipher;
    private final KeyedHash hash;

    /** @param keyset Tink AEAD keyset as JSON, the server's own; @param hashKeyset its MAC keyset */
    DemoMembers(String keyset, String hashKeyset) {
        try {
            AeadConfig.register();
            MacConfig.register();
            this.cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
            this.hash = new KeyedHash(TinkJsonProtoKeysetFormat.parseKeyset(hashKeyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unusable) {
            throw new StartFailure("The keysets in secrets.properties cannot be read; ./lumen reset makes new ones.", unusable);
        }
    }

    /** @param connection as {@code lumen_owner}; row security binds it to the tenant named, and the list of Lumen's own people is open to nobody else */
    void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Person person : DemoPeople.ALL) {
            if (!person.realmRoles().isEmpty()) {
                run(connection, "insert into platform_person (person, roles) values (?, ?) on conflict (person) do update set roles = excluded.roles",
                    person.id(), connection.createArrayOf("text", person.realmRoles().toArray()));
            }
        }
        connection.commit();
        for (Person person : DemoPeople.ALL) {
            for (Map.Entry<Long, String> group : person.groups().entrySet()) {
                run(connection, "select set_config('lumen.tenant', ?, true)", group.getKey().toString());
                settle(connection, person, group.getKey(), group.getValue());
                connection.commit();
            }
        }
    }

    /** Notes that the identity provider knows the tenants, as the server does when it has told it of one. */
    static void link(Connection connection, Map<Long, String> organizations) throws SQLException {
        connection.setAutoCommit(false);
        for (Map.Entry<Long, String> organization : organizations.entrySet()) {
            run(connection, "select set_config('lumen.tenant', ?, true)", organization.getKey().toString());
            run(connection, """
                insert into tenant_organization (tenant_id, organization, linked_at) values (?, ?, now())
                on conflict (tenant_id) do update set organization = excluded.organization""",
                organization.getKey(), organization.getValue());
            connection.commit();
        }
    }

    private void settle(Connection connection, Person person, long tenant, String group) throws SQLException {
        // A member's number is the person's: nobody is a member of one tenant twice.
        run(connection, """
            insert into member (tenant_id, id, person, name, sealed_email, email_hash, role, status, since)
            values (?, ?, ?, ?, ?, ?, ?, 'active', now()) on conflict do nothing""",
            tenant, person.id(), person.id(), person.firstName() + " " + person.lastName(),
            cipher.seal(person.email(), "member-email:" + tenant + ":" + person.id()),
            hash.of(person.email(), "member-email:" + tenant), group.substring(0, group.length() - 1));
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
