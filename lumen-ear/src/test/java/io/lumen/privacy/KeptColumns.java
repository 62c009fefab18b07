package io.lumen.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the catalogue of data says of each table, for tests that lay the schema beside it. */
public final class KeptColumns {
    private KeptColumns() {}

    /** The columns of every exported table that are handed over, opened or left out by name. */
    public static Map<String, Set<String>> named() {
        Map<String, Set<String>> tables = new HashMap<>();
        DataCatalogue.KINDS.forEach(kind -> {
            Set<String> columns = tables.computeIfAbsent(kind.table(), table -> new HashSet<>(Set.of("tenant_id")));
            columns.addAll(kind.plain());
            kind.sealed().forEach(sealed -> columns.add(sealed.column()));
            columns.addAll(kind.without().keySet());
        });
        return tables;
    }

    /** Tables that are left out as a whole. */
    public static Set<String> tablesLeftOut() {
        return DataCatalogue.TABLES_LEFT_OUT.keySet();
    }

    /** What a sealed column was sealed with, by {@code table.column}; names of columns in braces stand for their values. */
    public static Map<String, String> contexts() {
        Map<String, String> contexts = new HashMap<>();
        DataCatalogue.KINDS.forEach(kind -> kind.sealed().forEach(sealed -> contexts.put(kind.table() + "." + sealed.column(), sealed.context())));
        return contexts;
    }
}
