package io.lumen.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory that is asked before a tenant is known gives away the row of the key that is named, and no other. */
class WidgetKeyTest {
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

    private static Bound naming(String key) throws SQLException {
        return Bound.toNobody(DATABASE, TestDatabase.APP).setting("lumen.widget_key", key);
    }

    @Test
    void theKeyThatIsNamedIsFoundAndNoOther() throws SQLException {
        try (Bound stranger = naming("wk_tenant_2")) {
            assertThat(stranger.list("select key from widget_key")).containsExactly("wk_tenant_2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wk_", "wk_tenant_", "%", "wk_tenant_%", "WK_TENANT_2", "wk_tenant_2 ", "wk_tenant_22", "null"})
    void anythingButTheWholeKeyFindsNothing(String key) throws SQLException {
        try (Bound stranger = naming(key)) {
            assertThat(stranger.list("select key from widget_key")).isEmpty();
        }
    }

    @Test
    void namingAKeyOpensNothingElse() throws SQLException {
        try (Bound stranger = naming("wk_tenant_2")) {
            assertThat(stranger.list("select id from store")).isEmpty();
            assertThat(stranger.change("delete from widget_key where key = 'wk_tenant_2'")).isZero();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> stranger.change(SampleRows.insert("widget_key", 3)))
                    .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void aTenantCannotTakeAwayTheKeyOfAnotherByNamingIt() throws SQLException {
        try (Bound first = Bound.to(DATABASE, 1).setting("lumen.widget_key", "wk_tenant_2")) {
            assertThat(first.change("delete from widget_key where key = 'wk_tenant_2'")).isZero();
        }
    }

    @Test
    void theNameIsForgottenWithTheTransaction() throws SQLException {
        try (Bound stranger = naming("wk_tenant_2")) {
            stranger.commit();
            assertThat(stranger.list("select key from widget_key")).isEmpty();
        }
    }
}
