package io.lumen.privacy;

import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of exports as they lie in the database: in pieces of a few hundred records, compressed and sealed, so that any node
 * writes on where another stopped, any node hands them out, and nobody needs a whole file in memory.
 */
@ApplicationScoped
class ExportParts {
    private static final String PUT = """
            insert into data_export_part (tenant_id, export_id, file, seq, records, bytes, sealed) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, export_id, file, seq) do update set records = excluded.records, bytes = excluded.bytes, sealed = excluded.sealed""";

    @Inject
    Statements statements;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    /** Which piece of which file. */
    record Place(TenantId tenant, UUID export, String file, int seq) {
        private String context() {
            return "export:" + tenant + ":" + export + ":" + file + ":" + seq;
        }

        Place next() {
            return new Place(tenant, export, file, seq + 1);
        }
    }

    /** @param records how many it holds */
    record Piece(byte[] content, int records) {}

    /** Inside the caller's transaction. A piece that is there already is written anew. */
    void put(Place place, Piece piece) {
        statements.run(PUT, place.tenant().value(), place.export(), place.file(), place.seq(), piece.records(), piece.content().length,
                cipher.seal(compressed(piece.content()), place.context()));
    }

    /** In a transaction of its own, so that none is held while a slow reader takes the piece before. */
    Optional<Piece> piece(Place place) {
        return scope.call(place.tenant(), () -> statements.first(
                "select sealed, records from data_export_part where tenant_id = ? and export_id = ? and file = ? and seq = ?",
                row -> new Piece(expanded(cipher.openBytes(row.getBytes("sealed"), place.context())), row.getInt("records")),
                place.tenant().value(), place.export(), place.file(), place.seq()));
    }

    List<String> files(TenantId tenant, UUID export) {
        return scope.call(tenant, () -> statements.list(
                "select distinct file from data_export_part where tenant_id = ? and export_id = ? order by file", row -> row.getString(1), tenant.value(), export));
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static byte[] expanded(byte[] content) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return zip.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
