package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.entitlement.Entitlements;
import io.lumen.entitlement.Feature;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.usage.Usage;
import io.lumen.usage.UsageDay;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much the assistant was used. */
@RequestScoped
@Path("/api/portal/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class UsageResource {
    @Inject
    Caller caller;

    @Inject
    Usage usage;

    @Inject
    Entitlements entitlements;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "A month's figures, day by day (UTC), and what the plan includes")
    public Month month(@QueryParam("month") String text) {
        TenantId tenant = caller.actor().tenant();
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        YearMonth first = usage.firstMonth(tenant);
        YearMonth wanted = text == null ? now : read(text);
        if (wanted.isAfter(now) || wanted.isBefore(first)) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "month");
        }
        return new Month(
                wanted.toString(), first.toString(), now.toString(), usage.of(tenant, wanted).stream().map(Day::of).toList(),
                scope.call(tenant, () -> entitlements.plan().code()), scope.call(tenant, this::included));
    }

    /** By the plan, or by what was agreed on beside it. */
    private List<Included> included() {
        return Arrays.stream(Feature.values()).map(feature -> new Included(feature.name().toLowerCase(Locale.ROOT), entitlements.allows(feature))).toList();
    }

    private static YearMonth read(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException other) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "month");
        }
    }

    /** @param first the first month there is anything of; @param last this month */
    @Schema(name = "UsageMonth")
    public record Month(String month, String first, String last, List<Day> days, String plan, List<Included> features) {}

    /** @param turns messages of shoppers; @param verified conversations in which an order was told */
    @Schema(name = "UsageDay")
    public record Day(String day, long conversations, long turns, long verified, long tickets) {
        static Day of(UsageDay day) {
            return new Day(day.day().toString(), day.conversations(), day.turns(), day.verified(), day.tickets());
        }
    }

    /** Something that some plans include. */
    public record Included(String feature, boolean included) {}
}
