package io.lumen.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant sees its own rows, by force of the database: tried on every tenant table, as the role that serves. */
class RowLevelSecurityTest {
    private static final Set<String> READ_BY_PLATFORM_VIEWS = Set.of("tenant", "tenant_plan", "tenant_closing", "store", "store_connection", "member",
            "conversation", "ticket", "outbox_message", "audit_event", "entitlement_override", "visit");
    private static final String REFUSED = "42501";
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    @BeforeAll
    static void twoTenants() throws SQLException {
        for (long tenant : new long[] {1, 2}) {
            try (Bound bound = Bound.to(DATABASE, tenant)) {
                SampleRows.writeAll(bound.connection(), tenant);
                bound.commit();
            }
        }
    }

    static Iterable<String> tables() {
        return SampleRows.tables();
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(attempt).satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo(REFUSED));
    }

    private static boolean mayBe(Bound bound, String privilege, String table) throws SQLException {
        return bound.list("select has_table_privilege('" + table + "', '" + privilege + "')").equals(List.of("t"));
    }

    @Test
    void everyTenantTableIsTried() throws SQLException {
        try (Connection administrator = DATABASE.asAdministrator()) {
            assertThat(new Catalogue(administrator).tenantTables()).filteredOn(table -> !table.matches("message_p\\d+")).containsExactlyInAnyOrderElementsOf(tables());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutATenantThereAreNoRows(String table) throws SQLException {
        try (Bound nobody = Bound.toNobody(DATABASE, TestDatabase.APP)) {
            assertThat(nobody.list("select tenant_id from " + table)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutATenantNothingCanBeWritten(String table) throws SQLException {
        try (Bound nobody = Bound.toNobody(DATABASE, TestDatabase.APP)) {
            assertRefused(() -> nobody.change(SampleRows.insert(table, 3)));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTenantSeesItsOwnRowsAndNoOthers(String table) throws SQLException {
        try (Bound first = Bound.to(DATABASE, 1); Bound second = Bound.to(DATABASE, 2)) {
            assertThat(first.list("select distinct tenant_id from " + table)).containsExactly("1");
            assertThat(second.list("select distinct tenant_id from " + table)).containsExactly("2");
            assertThat(first.list("select tenant_id from " + table + " where tenant_id = 2")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingCanBeWrittenForAnotherTenant(String table) throws SQLException {
        try (Bound first = Bound.to(DATABASE, 1)) {
            assertRefused(() -> first.change(SampleRows.insert(table, 3)));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anotherTenantsRowsCanBeNeitherChangedNorTaken(String table) throws SQLException {
        try (Bound first = Bound.to(DATABASE, 1)) {
            if (mayBe(first, "UPDATE", table)) {
                assertThat(first.change("update " + table + " set tenant_id = tenant_id where tenant_id = 2")).isZero();
            }
            if (mayBe(first, "DELETE", table)) {
                assertThat(first.change("delete from " + table + " where tenant_id = 2")).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void ownRowsCannotBeGivenAway(String table) throws SQLException {
        try (Bound first = Bound.to(DATABASE, 1)) {
            assertRefused(() -> first.change("update " + table + " set tenant_id = 2"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theOwnerIsHeldByThePoliciesToo(String table) throws SQLException {
        try (Bound owner = Bound.toNobody(DATABASE, TestDatabase.OWNER)) {
            assertThat(owner.list("select tenant_id from " + table).isEmpty()).isNotEqualTo(READ_BY_PLATFORM_VIEWS.contains(table));
        }
    }

    @Test
    void anEmptySettingIsNoTenant() throws SQLException {
        try (Bound nobody = Bound.toNobody(DATABASE, TestDatabase.APP).setting("lumen.tenant", "")) {
            assertThat(nobody.list("select id from store")).isEmpty();
        }
    }

    @Test
    void whatWasBoundIsGoneWithTheTransaction() throws SQLException {
        try (Bound bound = Bound.to(DATABASE, 1)) {
            assertThat(bound.list("select id from store")).hasSize(1);
            bound.commit();
            assertThat(bound.list("select id from store")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1 or 1=1", "1,2", " ", "1.5", "99999999999999999999"})
    void aSettingThatIsNoTenantShowsNothing(String value) throws SQLException {
        try (Bound bound = Bound.toNobody(DATABASE, TestDatabase.APP).setting("lumen.tenant", value)) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> bound.list("select id from store"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter table store disable row level security", "drop policy store_own on store", "set role lumen_owner", "set role postgres",
        "truncate audit_event cascade", "update audit_event set actor_name = 'somebody else'", "update audit_event set detail = 'x'", "delete from audit_event", "select * from message_p0",
        "select * from platform.tenant_overview", "create table mine (id int)", "select * from flyway_schema_history", "delete from tenant"})
    void theServingRoleCannotGetRoundIt(String attempt) throws SQLException {
        try (Bound bound = Bound.to(DATABASE, 1)) {
            assertRefused(() -> TestDatabase.execute(bound.connection(), attempt));
        }
    }

    @Test
    void askingForRowsBeyondThePoliciesIsAFaultAndNotAnAnswer() throws SQLException {
        try (Bound bound = Bound.to(DATABASE, 1)) {
            TestDatabase.execute(bound.connection(), "set local row_security = off");
            assertRefused(() -> bound.list("select id from store"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void thePlatformReadsNoTable(String table) throws SQLException {
        try (Bound platform = Bound.toNobody(DATABASE, TestDatabase.PLATFORM).setting("lumen.tenant", "1")) {
            assertRefused(() -> platform.list("select tenant_id from " + table));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant_overview", "store_overview", "member_overview", "conversation_overview", "ticket_overview", "outbox_overview",
        "audit_overview", "override_overview", "visit_overview", "connection_end"})
    void thePlatformReadsItsViewsOverAllTenants(String view) throws SQLException {
        try (Bound platform = Bound.toNobody(DATABASE, TestDatabase.PLATFORM)) {
            assertThat(platform.list("select distinct tenant_id from platform." + view + " order by 1")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed_body", "body", "state", "token_hashes", "sealed_token", "sealed_refresh_token", "remark", "sealed_contact", "sealed_orders", "customer_hash"})
    void noViewOfThePlatformShowsContent(String column) throws SQLException {
        try (Connection administrator = DATABASE.asAdministrator()) {
            assertThat(new Catalogue(administrator).platformViewsShowing(column)).isEmpty();
        }
    }
}
