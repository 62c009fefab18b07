package io.lumen.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the catalogue test can fail: each kind of mistake is made once, in a transaction that is thrown away, and found. */
class CatalogueCheckTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private Connection connection;
    private Catalogue catalogue;

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.asAdministrator();
        connection.setAutoCommit(false);
        catalogue = new Catalogue(connection);
        TestDatabase.execute(connection, "create table careless (tenant_id bigint not null, id uuid, primary key (id))");
    }

    @AfterEach
    void throwAway() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void change(String statement) throws SQLException {
        TestDatabase.execute(connection, statement);
    }

    @Test
    void aTableWithoutPolicyIsFound() throws SQLException {
        assertThat(catalogue.withoutForcedRowSecurity()).containsExactly("careless");
        assertThat(catalogue.withoutThePolicyOfOwnRows()).containsExactly("careless");
        assertThat(catalogue.indexesNotLedByTheTenant()).contains("careless_pkey");
        assertThat(catalogue.withoutForeignKey()).contains("careless");
    }

    @Test
    void rowSecurityThatIsNotForcedIsFound() throws SQLException {
        change("alter table careless enable row level security");
        assertThat(catalogue.withoutForcedRowSecurity()).containsExactly("careless");
    }

    @Test
    void aPolicyThatDoesNotCheckWhatIsWrittenIsFound() throws SQLException {
        change("create policy p on careless for select using (tenant_id = (select lumen_tenant()))");
        assertThat(catalogue.withoutThePolicyOfOwnRows()).containsExactly("careless");
        change("create policy q on careless using (tenant_id = (select lumen_tenant())) with check (true)");
        assertThat(catalogue.withoutThePolicyOfOwnRows()).containsExactly("careless");
    }

    @Test
    void aPolicyThatOpensASoundTableIsFound() throws SQLException {
        change("create policy open on store using (true)");
        assertThat(catalogue.furtherPolicies()).contains("store: open for * to -");
    }

    @Test
    void aPartitionAddedLaterIsFound() throws SQLException {
        change("create table parted (tenant_id bigint primary key) partition by hash (tenant_id)");
        change("alter table parted enable row level security");
        change("alter table parted force row level security");
        change("create policy p on parted using (tenant_id = (select lumen_tenant())) with check (tenant_id = (select lumen_tenant()))");
        change("create table part partition of parted for values with (modulus 1, remainder 0)");
        assertThat(catalogue.withoutThePolicyOfOwnRows()).contains("part").doesNotContain("parted");
    }

    @Test
    void aForeignKeyThatForgetsTheTenantIsFound() throws SQLException {
        change("create unique index ticket_careless on ticket (id)");
        change("alter table careless add constraint careless_fk foreign key (id) references ticket (id)");
        assertThat(catalogue.foreignKeysAcrossTenants()).containsExactly("careless_fk");
        assertThat(catalogue.indexesNotLedByTheTenant()).contains("ticket_careless");
    }

    @Test
    void aTableWithoutTenantIsFound() throws SQLException {
        change("create table shared_secrets (id uuid)");
        assertThat(catalogue.tablesWithoutTenant()).contains("shared_secrets");
    }

    @Test
    void aGrantTooManyIsFound() throws SQLException {
        change("grant select on careless to public");
        change("grant truncate on audit_event to lumen_app");
        assertThat(catalogue.grantedToEveryone()).containsExactly("careless: SELECT");
        assertThat(catalogue.grantsOf(TestDatabase.APP)).contains("audit_event: TRUNCATE");
    }

    @Test
    void aViewThatLooksWithItsOwnersEyesIsFound() throws SQLException {
        change("create view peephole as select * from store");
        change("create view decent with (security_invoker = true) as select * from store");
        change("grant select on platform.tenant_overview to lumen_app");
        assertThat(catalogue.viewsWithTheirOwnersRights()).containsExactly("peephole");
        assertThat(catalogue.platformViewsGrantedToOthers()).containsExactly("tenant_overview: lumen_app");
    }

    @Test
    void aRoleTooStrongIsFound() throws SQLException {
        change("grant lumen_owner to lumen_app");
        change("alter table careless owner to lumen_app");
        assertThat(catalogue.rolesTooStrong()).containsExactly("lumen_app");
        assertThat(catalogue.ownedBy(TestDatabase.APP)).contains("careless");
    }
}
