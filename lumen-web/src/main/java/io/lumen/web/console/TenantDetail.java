package io.lumen.web.console;

import io.lumen.access.Visit;
import io.lumen.entitlement.Agreement;
import io.lumen.operations.AuditLine;
import io.lumen.operations.TenantDossier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One tenant as the console shows it: everything around its conversations and nothing of what was said.
 *
 * @param plan the recorded one; an agreement may say otherwise for a time
 */
public record TenantDetail(
        String id,
        String name,
        String shop,
        String status,
        String plan,
        Instant createdAt,
        TenantDossier.Month month,
        List<Shop> shops,
        List<TenantDossier.Person> people,
        List<Talk> conversations,
        List<JobsResource.ShownJob> jobs,
        List<Agreed> agreements,
        List<Visited> visits,
        List<AuditResource.Line> events) {

    static TenantDetail of(TenantDossier dossier, List<AuditLine> events, Instant now) {
        TenantsResource.ShownTenant row = TenantsResource.ShownTenant.of(dossier.tenant());
        return new TenantDetail(
                row.id(), row.name(), row.shop(), row.status(), row.plan(), row.createdAt(),
                dossier.month(),
                dossier.shops().stream().map(Shop::of).toList(),
                dossier.people(),
                dossier.talks().stream().map(Talk::of).toList(),
                dossier.jobs().stream().map(JobsResource.ShownJob::of).toList(),
                dossier.agreements().stream().map(Agreed::of).toList(),
                dossier.visits().stream().map(visit -> Visited.of(visit, now)).toList(),
                events.stream().map(AuditResource.Line::of).toList());
    }

    /** A shop and the way to it. @param connectionUpdatedAt null while there is none; @param trouble what is wrong since it last answered, or null */
    @Schema(name = "TenantShop")
    public record Shop(String name, String shop, String platform, boolean connected, Instant connectionUpdatedAt, Instant answeredAt, String trouble) {
        static Shop of(TenantDossier.Shop shop) {
            return new Shop(shop.name(), shop.shop(), shop.platform(), shop.connected(), shop.connectionUpdatedAt().orElse(null), shop.answeredAt().orElse(null),
                    shop.trouble().orElse(null));
        }
    }

    /** A conversation by its outside. @param ticket the number of the one it left, or null */
    public record Talk(UUID id, Instant startedAt, Instant lastActiveAt, String language, int messages, Integer ticket) {
        static Talk of(TenantDossier.Talk talk) {
            return new Talk(talk.id(), talk.startedAt(), talk.lastActiveAt(), talk.language(), talk.messages(), talk.ticket().orElse(null));
        }
    }

    /** What is agreed on until a moment. */
    public record Agreed(String name, String value, String reason, String by, Instant since, Instant expiresAt) {
        static Agreed of(Agreement agreement) {
            return new Agreed(agreement.about().wireName(), agreement.value(), agreement.reason(), agreement.setByName(), agreement.setAt(), agreement.expiresAt());
        }
    }

    /** A visit of one of our own people. */
    public record Visited(String name, String reason, Instant startedAt, Instant endsAt, boolean goesOn, boolean writes) {
        static Visited of(Visit visit, Instant now) {
            return new Visited(visit.name(), visit.reason(), visit.startedAt(), visit.endedAt().orElse(visit.expiresAt()), visit.goesOn(now), visit.writes());
        }
    }
}
