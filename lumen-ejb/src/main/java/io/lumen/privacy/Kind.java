package io.lumen.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of data of a tenant: the table it lies in, and what of it is handed over when the tenant asks for everything.
 *
 * @param name of its file in an export
 * @param keys by which its rows are put in order, beside the tenant
 * @param plain columns as they are
 * @param sealed columns that are opened
 * @param without columns that stay here, and why
 */
record Kind(String name, String table, List<Key> keys, List<String> plain, List<Sealed> sealed, Map<String, LeftOut> without) {
    Kind {
        keys = List.copyOf(keys);
        plain = List.copyOf(plain);
        sealed = List.copyOf(sealed);
        without = Map.copyOf(without);
    }

    /** @param type as PostgreSQL calls it */
    record Key(String column, String type) {}

    /**
     * @param shownAs what it is called once it is open
     * @param context what it was sealed with; names of columns in braces stand for their values
     */
    record Sealed(String column, String shownAs, String context) {}

    String file() {
        return "data/" + name + ".jsonl";
    }

    static Draft of(String name, String table) {
        return new Draft(name, table);
    }

    /** A kind as it is written down in {@link DataCatalogue}. */
    static final class Draft {
        private final String name;
        private final String table;
        private final List<Key> keys = new ArrayList<>();
        private final List<String> plain = new ArrayList<>();
        private final List<Sealed> sealed = new ArrayList<>();
        private final Map<String, LeftOut> without = new LinkedHashMap<>();

        private Draft(String name, String table) {
            this.name = name;
            this.table = table;
        }

        Draft key(String column, String type) {
            keys.add(new Key(column, type));
            plain.add(column);
            return this;
        }

        Draft plain(String columns) {
            plain.addAll(List.of(columns.split(" ")));
            return this;
        }

        Draft opened(String column, String shownAs, String context) {
            sealed.add(new Sealed(column, shownAs, context));
            return this;
        }

        Draft without(LeftOut why, String columns) {
            List.of(columns.split(" ")).forEach(column -> without.put(column, why));
            return this;
        }

        Kind made() {
            return new Kind(name, table, keys, plain, sealed, without);
        }
    }
}
