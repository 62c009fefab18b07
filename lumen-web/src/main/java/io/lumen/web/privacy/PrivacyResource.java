package io.lumen.web.privacy;

import io.lumen.access.Role;
import io.lumen.privacy.Closings;
import io.lumen.privacy.ErasureCounts;
import io.lumen.privacy.Erasures;
import io.lumen.privacy.Exports;
import io.lumen.privacy.Retention;
import io.lumen.tenant.TenantId;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the tenant's data stands: what was taken away, who was erased, how long things are kept, whether the account ends. */
@RequestScoped
@Path("/api/portal/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class PrivacyResource {
    @Inject
    Caller caller;

    @Inject
    Exports exports;

    @Inject
    Erasures erasures;

    @Inject
    Retention retention;

    @Inject
    Closings closings;

    @GET
    @ForRole(value = Role.OWNER, whileClosing = true)
    @Operation(summary = "Exports, erasures, retention and closing")
    public Privacy privacy() {
        TenantId tenant = caller.actor().tenant();
        return new Privacy(
                closings.nameOf(tenant),
                exports.of(tenant).stream().map(Export::of).toList(),
                erasures.of(tenant).stream().map(Erasure::of).toList(),
                retention.of(tenant).stream().map(Rule::of).toList(),
                closings.of(tenant).map(closing -> new Closing(closing.askedAt(), closing.dueAt())).orElse(null));
    }

    /** @param name of the tenant, to be typed by whoever closes it; @param closing null while nobody has asked for it */
    public record Privacy(String name, List<Export> exports, List<Erasure> erasures, List<Rule> retention, Closing closing) {}

    /** @param status writing, ready, withdrawn or expired */
    public record Export(UUID id, String status, Instant askedAt, Instant readyAt, Instant expiresAt, long records, long bytes) {
        static Export of(Exports.Overview export) {
            return new Export(
                    export.id(), export.status().name().toLowerCase(Locale.ROOT), export.askedAt(), export.readyAt(), export.expiresAt(), export.records(), export.bytes());
        }
    }

    /** @param addressDigest what stands for the address in the certificate */
    public record Erasure(UUID id, boolean done, String addressDigest, String askedBy, Instant askedAt, Instant finishedAt, ErasureCounts counts) {
        static Erasure of(Erasures.Overview erasure) {
            return new Erasure(
                    erasure.id(), erasure.done(), erasure.addressDigest(), erasure.askedByName(), erasure.askedAt(), erasure.finishedAt(), erasure.counts());
        }
    }

    /** @param goesNext how many the next daily round takes; @param goesSoon how many will have gone in thirty days */
    public record Rule(String kind, int days, int usual, int least, int most, long stored, long goesNext, long goesSoon) {
        static Rule of(Retention.Rule rule) {
            return new Rule(
                    rule.kind().wireName(), rule.days(), rule.kind().usual(), rule.kind().least(), rule.kind().most(), rule.stored(), rule.goesNext(), rule.goesSoon());
        }
    }

    /** @param dueAt from then on everything is erased */
    public record Closing(Instant askedAt, Instant dueAt) {}
}
