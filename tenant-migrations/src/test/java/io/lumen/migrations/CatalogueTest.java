package io.lumen.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of design that the schema itself must keep, asked of PostgreSQL's catalogue. An exception is written here or it is a fault. */
class CatalogueTest {
    private static Connection connection;
    private static Catalogue catalogue;

    @BeforeAll
    static void migrate() throws SQLException {
        connection = TestDatabase.migrated().asAdministrator();
        catalogue = new Catalogue(connection);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void theCatalogueIsNotReadPastTheTables() throws SQLException {
        assertThat(catalogue.tenantTables()).contains("tenant", "store", "conversation", "message", "message_p0", "message_p7", "ticket");
    }

    /**
     * Jobs hold ids only and buckets keyed hashes, both are shared by all tenants; who is signed in, who has opened which tenant
     * and who works for Lumen is asked before a tenant is known; the history of the schema is nobody's data.
     */
    @Test
    void everyOtherTableBelongsToATenant() throws SQLException {
        assertThat(catalogue.tablesWithoutTenant()).containsExactlyInAnyOrder(
                "scheduled_tasks", "attempt_bucket", "signed_in_session", "sign_up", "platform_person", "node", "flyway_schema_history");
    }

    @Test
    void everyTenantTableForcesRowSecurityOnItsOwnerToo() throws SQLException {
        assertThat(catalogue.withoutForcedRowSecurity()).isEmpty();
    }

    @Test
    void everyTenantTableShowsAndTakesOwnRows() throws SQLException {
        assertThat(catalogue.withoutThePolicyOfOwnRows()).isEmpty();
    }

    /** The directory of widget keys is asked before a tenant is known; the views of the platform are made with their owner's eyes. */
    @Test
    void nothingElseOpensATenantTable() throws SQLException {
        assertThat(catalogue.furtherPolicies()).containsExactlyInAnyOrder(
                "widget_key: widget_key_named for r to -",
                "tenant: tenant_platform for r to lumen_owner",
                "tenant_plan: tenant_plan_platform for r to lumen_owner",
                "tenant_closing: tenant_closing_platform for r to lumen_owner",
                "store: store_platform for r to lumen_owner",
                "store_connection: store_connection_platform for r to lumen_owner",
                "member: member_platform for r to lumen_owner",
                "conversation: conversation_platform for r to lumen_owner",
                "ticket: ticket_platform for r to lumen_owner",
                "outbox_message: outbox_message_platform for r to lumen_owner",
                "audit_event: audit_event_platform for r to lumen_owner",
                "entitlement_override: entitlement_override_platform for r to lumen_owner",
                "visit: visit_platform for r to lumen_owner");
    }

    /** A widget's key is public and unique over all tenants, since it is what a tenant is found by; so are the lists of the console over all of them. */
    @Test
    void everyKeyAndIndexBeginsWithTheTenant() throws SQLException {
        assertThat(catalogue.withoutPrimaryKey()).isEmpty();
        assertThat(catalogue.indexesNotLedByTheTenant()).containsExactlyInAnyOrder(
                "widget_key_pk", "tenant_by_name", "tenant_by_age", "tenant_name_words", "store_shop_words", "tenant_name_start", "store_shop_start", "outbox_message_waiting", "audit_event_time");
    }

    @Test
    void foreignKeysStayInsideATenant() throws SQLException {
        assertThat(catalogue.foreignKeysAcrossTenants()).isEmpty();
        assertThat(catalogue.withoutForeignKey()).containsExactly("tenant");
    }

    @Test
    void theServingRolesOwnNothing() throws SQLException {
        assertThat(catalogue.ownedBy(TestDatabase.APP)).isEmpty();
        assertThat(catalogue.ownedBy(TestDatabase.PLATFORM)).isEmpty();
    }

    @Test
    void noRoleCanPassByThePolicies() throws SQLException {
        assertThat(catalogue.rolesTooStrong()).isEmpty();
    }

    @Test
    void nothingIsGrantedToEveryone() throws SQLException {
        assertThat(catalogue.grantedToEveryone()).isEmpty();
    }

    @Test
    void theServingRoleReadsAndWritesRowsAndDoesNothingElse() throws SQLException {
        assertThat(catalogue.grantsOf(TestDatabase.APP)).isNotEmpty().allMatch(grant -> grant.matches(".*: (SELECT|INSERT|UPDATE|DELETE)|tenant_number: USAGE"));
        assertThat(catalogue.grantsOf(TestDatabase.APP)).filteredOn(grant -> grant.startsWith("platform_person:")).containsExactly("platform_person: SELECT");
        assertThat(catalogue.grantsOf(TestDatabase.APP)).noneMatch(grant -> grant.startsWith("platform.") || grant.startsWith("flyway"));
    }

    @Test
    void whatWasRecordedStaysAsItWas() throws SQLException {
        assertThat(catalogue.grantsOf(TestDatabase.APP)).filteredOn(grant -> grant.startsWith("audit_event:"))
                .containsExactlyInAnyOrder("audit_event: SELECT", "audit_event: INSERT");
    }

    @Test
    void thePlatformReadsItsViewsAndNothingElse() throws SQLException {
        assertThat(catalogue.grantsOf(TestDatabase.PLATFORM)).isNotEmpty().allMatch(grant -> grant.matches("platform\\..*: SELECT"));
        assertThat(catalogue.platformViewsGrantedToOthers()).isEmpty();
    }

    @Test
    void otherViewsSeeWhatTheirReaderMaySee() throws SQLException {
        assertThat(catalogue.viewsWithTheirOwnersRights()).isEmpty();
    }
}
