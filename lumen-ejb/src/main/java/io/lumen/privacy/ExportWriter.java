package io.lumen.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes an export piece by piece, each in one short transaction together with the note of how far it has come: whoever goes on
 * after a crash, on whatever node, goes on behind the last piece.
 */
@ApplicationScoped
class ExportWriter {
    private static final int RECORDS_IN_A_PIECE = 250;
    private static final int PIECES_IN_A_SLICE = 40;

    private static final String HELD = "select place from data_export where tenant_id = ? and id = ? and status = 'writing' for update";

    private static final String NOTED =
            "update data_export set place = ?, records = records + ?, bytes = bytes + ? where tenant_id = ? and id = ?";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    TenantRecords records;

    @Inject
    ExportParts parts;

    @Inject
    ExportCompletion completion;

    @Inject
    Clock clock;

    /** How far an export has come. @param after keys of the last record written */
    record Place(int kind, List<String> after, int seq) {
        static final Place BEGINNING = new Place(0, List.of(), 1);
    }

    private enum Progress {
        WRITTEN,
        ALL_WRITTEN,
        NOT_WANTED
    }

    /** @return when to go on; empty when it is ready, or was withdrawn */
    Optional<Instant> slice(PrivacyJob job) {
        for (int piece = 0; piece < PIECES_IN_A_SLICE; piece++) {
            Progress progress = scope.call(job.tenant(), () -> next(job));
            if (progress == Progress.ALL_WRITTEN) {
                completion.complete(job);
            }
            if (progress != Progress.WRITTEN) {
                return Optional.empty();
            }
        }
        return Optional.of(clock.instant());
    }

    private Progress next(PrivacyJob job) {
        Optional<Place> held = statements.first(HELD, row -> place(row.getString(1)), job.tenant().value(), job.id());
        if (held.isEmpty()) {
            return Progress.NOT_WANTED;
        }
        Place place = held.get();
        if (place.kind() == DataCatalogue.KINDS.size()) {
            return Progress.ALL_WRITTEN;
        }
        Kind kind = DataCatalogue.KINDS.get(place.kind());
        TenantRecords.Page page = records.page(job.tenant(), kind, place.after(), RECORDS_IN_A_PIECE);
        byte[] lines = lines(page.records());
        parts.put(new ExportParts.Place(job.tenant(), job.id(), kind.file(), place.seq()), new ExportParts.Piece(lines, page.records().size()));
        Place further = page.more() ? new Place(place.kind(), page.last(), place.seq() + 1) : new Place(place.kind() + 1, List.of(), 1);
        note(job.tenant(), job.id(), further, page.records().size(), lines.length);
        return Progress.WRITTEN;
    }

    private void note(TenantId tenant, UUID export, Place place, int written, int bytes) {
        statements.run(NOTED, Json.line(place), written, bytes, tenant.value(), export);
    }

    private static Place place(String note) {
        return note == null ? Place.BEGINNING : Json.read(note, Place.class);
    }

    private static byte[] lines(List<ObjectNode> records) {
        return records.stream().map(Json::line).map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }
}
