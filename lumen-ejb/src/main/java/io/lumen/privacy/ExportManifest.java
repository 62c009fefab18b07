package io.lumen.privacy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an export holds, file by file, and what it does not. It is what is signed; the files hang on it by their digests.
 *
 * @param from when it was asked for: nothing that was there then and is there still is missing
 * @param to when the last record was read
 * @param leftOut tables, and columns as {@code table.column}, with the reason
 * @param keyId the key it is signed with, as our door of keys names it
 */
record ExportManifest(
        String format, String tenant, UUID export, Instant from, Instant to, List<Entry> files, Map<String, String> leftOut, String signature, String keyId) {
    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String README = "README.txt";

    /** @param sha256 in hexadecimal digits */
    record Entry(String name, long records, long bytes, String sha256) {}

    static ExportManifest of(PrivacyJob job, Instant from, Instant to, List<Entry> data, byte[] readme, String keyId) {
        Entry about = new Entry(README, 0, readme.length, HexFormat.of().formatHex(Digests.sha256().digest(readme)));
        return new ExportManifest(
                "lumen-export-1", job.tenant().toString(), job.id(), from, to, Stream.concat(Stream.of(about), data.stream()).toList(), reasons(), "Ed25519", keyId);
    }

    static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        DataCatalogue.TABLES_LEFT_OUT.forEach((table, why) -> reasons.put(table, why.wireName()));
        DataCatalogue.KINDS.forEach(kind -> kind.without().forEach((column, why) -> reasons.put(kind.table() + "." + column, why.wireName())));
        return reasons;
    }
}
