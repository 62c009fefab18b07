package io.lumen.privacy;

import io.lumen.tenant.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export that is ready, as a ZIP archive. It is made while it is written out, a piece at a time. */
public final class ExportArchive {
    private final ExportParts parts;
    private final TenantId tenant;
    private final Exports.Overview export;

    ExportArchive(ExportParts parts, TenantId tenant, Exports.Overview export) {
        this.parts = parts;
        this.tenant = tenant;
        this.export = export;
    }

    public String fileName() {
        return "lumen-export-" + export.readyAt().atZone(ZoneOffset.UTC).toLocalDate() + ".zip";
    }

    /** Holds no transaction while the other side reads. @throws IOException when the other side goes away */
    public void writeTo(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // What explains the archive comes first.
            List<String> files = parts.files(tenant, export.id()).stream()
                    .sorted(Comparator.comparing((String file) -> file.startsWith("data/")).thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (String file : files) {
                ZipEntry entry = new ZipEntry(file);
                entry.setTimeLocal(export.readyAt().atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private void copy(String file, OutputStream to) throws IOException {
        ExportParts.Place place = new ExportParts.Place(tenant, export.id(), file, 1);
        for (Optional<ExportParts.Piece> piece = parts.piece(place); piece.isPresent(); piece = parts.piece(place)) {
            to.write(piece.get().content());
            place = place.next();
        }
    }
}
