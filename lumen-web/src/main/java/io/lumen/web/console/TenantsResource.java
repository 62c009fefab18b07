package io.lumen.web.console;

import io.lumen.access.PlatformRole;
import io.lumen.audit.AuditQuery;
import io.lumen.operations.AuditSearch;
import io.lumen.operations.TenantDirectory;
import io.lumen.operations.TenantDossier;
import io.lumen.operations.TenantDossiers;
import io.lumen.operations.TenantPage;
import io.lumen.operations.TenantQuery;
import io.lumen.operations.TenantRow;
import io.lumen.operations.TenantStanding;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForPlatform;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All tenants, for our own people: found, looked at without content, suspended and taken up again. */
@RequestScoped
@Path("/api/console/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "console")
public class TenantsResource {
    private static final int PAGE = 50;
    private static final int LONGEST_WORDS = 200;
    private static final int EVENTS = 20;

    @Inject
    Caller caller;

    @Inject
    TenantDirectory directory;

    @Inject
    TenantDossiers dossiers;

    @Inject
    AuditSearch audit;

    @Inject
    TenantStanding standing;

    @Inject
    Clock clock;

    @GET
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Find tenants")
    public Page find(
            @QueryParam("words") String words,
            @QueryParam("status") String status,
            @QueryParam("plan") String plan,
            @QueryParam("order") @DefaultValue("name") String order,
            @QueryParam("after") String after) {
        TenantQuery.Order wanted = order(order);
        TenantPage page = directory.search(new TenantQuery(
                ShopperText.optional(words, "words").map(text -> text.length() <= LONGEST_WORDS ? text : refuse("words")),
                given(status).map(TenantsResource::status),
                ShopperText.optional(plan, "plan"),
                wanted,
                given(after).map(text -> PlaceText.read(text, wanted)),
                PAGE));
        return new Page(page.tenants().stream().map(ShownTenant::of).toList(), page.next().map(PlaceText::write).orElse(null));
    }

    @GET
    @Path("/{id}")
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "One tenant, without content")
    public TenantDetail one(@PathParam("id") String id) {
        TenantId tenant = ConcernedTenant.read(id, "id");
        TenantDossier dossier = dossiers.of(tenant).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return TenantDetail.of(
                dossier,
                audit.find(AuditQuery.newest(EVENTS), Optional.of(tenant), Optional.empty()),
                clock.instant());
    }

    @POST
    @Path("/{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Set a tenant aside; nothing is deleted")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class)))
    public void suspend(@PathParam("id") String id, InputStream body) {
        settled(standing.suspend(caller.person(), ConcernedTenant.read(id, "id"), reason(body)));
    }

    @POST
    @Path("/{id}/reactivation")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPlatform(PlatformRole.PLATFORM_ADMIN)
    @Operation(summary = "Take a suspended tenant up again")
    @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class)))
    public void reactivate(@PathParam("id") String id, InputStream body) {
        settled(standing.reactivate(caller.person(), ConcernedTenant.read(id, "id"), reason(body)));
    }

    private static String reason(InputStream body) {
        return ShopperText.required(JsonBody.read(body, Reason.class).reason(), "reason");
    }

    private static void settled(TenantStanding.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case UNKNOWN -> throw new ProblemException(ProblemType.NOT_FOUND);
            case UNCHANGED, CLOSED -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static TenantStatus status(String text) {
        return Arrays.stream(TenantStatus.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> refuse("status"));
    }

    private static TenantQuery.Order order(String text) {
        return switch (text) {
            case "name" -> TenantQuery.Order.NAME;
            case "newest" -> TenantQuery.Order.NEWEST;
            default -> refuse("order");
        };
    }

    private static <T> T refuse(String field) {
        throw new ProblemException(ProblemType.INVALID_FIELD, field);
    }

    /** @param next to be handed back as {@code after}; null on the last page */
    @Schema(name = "TenantPage")
    public record Page(List<ShownTenant> tenants, String next) {}

    /** A tenant in the list. @param shop the handle of its first shop, or null */
    public record ShownTenant(String id, String name, String shop, String status, String plan, Instant createdAt) {
        static ShownTenant of(TenantRow row) {
            return new ShownTenant(row.id().toString(), row.name(), row.shop().orElse(null), row.status().name().toLowerCase(Locale.ROOT), row.plan(), row.createdAt());
        }
    }

    /** @param reason why, for the tenant's own record */
    public record Reason(String reason) {}
}
