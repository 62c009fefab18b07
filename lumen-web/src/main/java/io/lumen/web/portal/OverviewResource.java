package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.assistant.PastTalks;
import io.lumen.entitlement.Entitlements;
import io.lumen.signup.SetUp;
import io.lumen.store.TenantStores;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.widget.WidgetAddresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a merchant sees first: the shop, its widget, and this month. */
@RequestScoped
@Path("/api/portal/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class OverviewResource {
    @Inject
    Caller caller;

    @Inject
    TenantStores stores;

    @Inject
    SetUp setUp;

    @Inject
    Entitlements entitlements;

    @Inject
    PastTalks talks;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "The shop, its widget and this month's figures")
    public Overview overview(@Context UriInfo here) {
        TenantId tenant = caller.actor().tenant();
        Optional<TenantStores.StoreOverview> store = stores.first(tenant);
        PastTalks.Tally tally = talks.since(tenant, YearMonth.now(clock.withZone(ZoneOffset.UTC)).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Overview(
                store.map(found -> new Shop(found.name(), found.shop().orElse(null), found.connected())).orElse(null),
                store.flatMap(TenantStores.StoreOverview::widgetKey).map(key -> new Widget(key, WidgetAddresses.snippet(here, key))).orElse(null),
                scope.call(tenant, () -> entitlements.plan().name().toLowerCase(Locale.ROOT)),
                new Month(tally.conversations(), tally.proven(), tally.tickets()),
                setUp.of(tenant).stream().map(Step::of).toList());
    }

    /**
     * @param store null while no shop is named
     * @param widget null while it has no key
     * @param setUp in the order in which it is usually done
     */
    public record Overview(Shop store, Widget widget, String plan, Month month, List<Step> setUp) {}

    /**
     * A step of the set-up.
     *
     * @param step {@code account}, {@code store}, {@code widget}, {@code test} or {@code install}
     * @param state {@code open}, {@code under_way} or {@code done}
     * @param at when it was done, where that is known
     * @param origin the page that loaded the widget
     */
    public record Step(String step, String state, Instant at, String origin) {
        static Step of(SetUp.Standing standing) {
            return new Step(
                    standing.step().wireName(), standing.state().name().toLowerCase(Locale.ROOT), standing.at().orElse(null), standing.origin().orElse(null));
        }
    }

    /** The shop. @param shop its handle at its platform, null until it is connected */
    @Schema(name = "OverviewShop")
    public record Shop(String name, String shop, boolean connected) {}

    /** @param snippet the line to paste into the shop's pages */
    public record Widget(String key, String snippet) {}

    /** Since the first of the month, UTC. @param verified conversations in which an order was told */
    @Schema(name = "OverviewMonth")
    public record Month(long conversations, long verified, long tickets) {}
}
