package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.privacy.KeptColumns;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema beside the catalogue of data: a table or column that is in neither an export nor the list of what stays is a fault. */
class DataCatalogueIT {
    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace""";

    private static final String COLUMNS = "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?";

    @Test
    void everythingKeptOfATenantIsExportedOrLeftOutForAReason() throws Exception {
        TenantDatabase database = new TenantDatabase(RunningSystem.get());
        Set<String> tables = new TreeSet<>(database.texts(1, TABLES));
        Map<String, Set<String>> named = KeptColumns.named();
        Set<String> known = new TreeSet<>(named.keySet());
        known.addAll(KeptColumns.tablesLeftOut());
        assertThat(known).as("tables in io.lumen.privacy.DataCatalogue").isEqualTo(tables);

        Map<String, Set<String>> differing = new TreeMap<>();
        for (String table : named.keySet()) {
            Set<String> columns = new TreeSet<>(database.texts(1, COLUMNS, table));
            Set<String> missing = new TreeSet<>(columns);
            missing.removeAll(named.get(table));
            Set<String> gone = new TreeSet<>(named.get(table));
            gone.removeAll(columns);
            missing.addAll(gone);
            if (!missing.isEmpty()) {
                differing.put(table, missing);
            }
        }
        assertThat(differing).as("columns that the catalogue lacks, or that are not there any more").isEmpty();
    }
}
