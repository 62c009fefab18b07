package io.lumen.privacy;

import io.lumen.access.MemberView;
import io.lumen.access.Team;
import io.lumen.audit.AuditTrail;
import io.lumen.notification.Mails;
import io.lumen.notification.Notice;
import io.lumen.secret.Signer;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends an export whose data is written: counts and digests it, signs that, and tells who asked for it. */
@ApplicationScoped
class ExportCompletion {
    private static final String ASKED = "select asked_by, locale, asked_at from data_export where tenant_id = ? and id = ? and status = 'writing'";

    private static final String READY = """
            update data_export set status = 'ready', ready_at = ?, expires_at = ?, place = null
            where tenant_id = ? and id = ? and status = 'writing'""";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    ExportParts parts;

    @Inject
    Signer signer;

    @Inject
    Team team;

    @Inject
    Mails mails;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private record Asked(UUID by, Locale locale, Instant at) {}

    /** Safe to repeat: until the last transaction nothing of it counts. */
    void complete(PrivacyJob job) {
        TenantId tenant = job.tenant();
        Optional<Asked> found = scope.call(tenant, () -> statements.first(ASKED, row -> new Asked(
                row.getObject("asked_by", UUID.class), Locale.forLanguageTag(row.getString("locale")), Statements.moment(row, "asked_at")), tenant.value(), job.id()));
        found.ifPresent(asked -> complete(job, asked));
    }

    private void complete(PrivacyJob job, Asked asked) {
        Instant now = clock.instant();
        List<ExportManifest.Entry> data = DataCatalogue.KINDS.stream().map(kind -> entry(job, kind.file())).toList();
        byte[] readme = ExportReadme.of(asked.locale(), data, signer.current().id()).getBytes(StandardCharsets.UTF_8);
        ExportManifest manifest = ExportManifest.of(job, asked.at(), now, data, readme, signer.current().id());
        byte[] signed = Json.page(manifest).getBytes(StandardCharsets.UTF_8);
        scope.run(job.tenant(), () -> {
            put(job, ExportManifest.README, readme);
            put(job, ExportManifest.NAME, signed);
            put(job, ExportManifest.SIGNATURE, signer.sign(signed));
            if (statements.run(READY, now, now.plus(Exports.KEPT), job.tenant().value(), job.id()) == 1) {
                audit.record("system", "export.ready", job.id().toString(), null);
                tell(job.tenant(), asked);
            }
        });
    }

    private void put(PrivacyJob job, String file, byte[] content) {
        parts.put(new ExportParts.Place(job.tenant(), job.id(), file, 1), new ExportParts.Piece(content, 0));
    }

    /** Whoever left the team meanwhile is not told. */
    private void tell(TenantId tenant, Asked asked) {
        team.of(tenant).stream()
                .filter(member -> member.person().filter(asked.by()::equals).isPresent())
                .map(MemberView::email)
                .findFirst()
                .ifPresent(address -> mails.queue(new Notice(
                        address, Notice.Topic.EXPORT_READY, asked.locale(), Map.of("days", Exports.KEPT.toDays()), Optional.of("/portal/privacy"))));
    }

    private ExportManifest.Entry entry(PrivacyJob job, String file) {
        MessageDigest digest = Digests.sha256();
        long bytes = 0;
        long records = 0;
        ExportParts.Place place = new ExportParts.Place(job.tenant(), job.id(), file, 1);
        for (Optional<ExportParts.Piece> piece = parts.piece(place); piece.isPresent(); piece = parts.piece(place)) {
            digest.update(piece.get().content());
            bytes += piece.get().content().length;
            records += piece.get().records();
            place = place.next();
        }
        return new ExportManifest.Entry(file, records, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
