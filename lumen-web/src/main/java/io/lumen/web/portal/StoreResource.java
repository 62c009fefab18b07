package io.lumen.web.portal;

import io.lumen.access.Actor;
import io.lumen.access.Role;
import io.lumen.store.ConnectionCheck;
import io.lumen.store.ConnectionOutcome;
import io.lumen.store.ShopHandle;
import io.lumen.store.StoreConnections;
import io.lumen.store.StoreSettings;
import io.lumen.store.TenantStores;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.PlainText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's shop: what it is called, how its orders are numbered, and the connection to it. */
@RequestScoped
@Path("/api/portal/v1/store")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class StoreResource {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_AFFIX = 20;

    @Inject
    Caller caller;

    @Inject
    TenantStores stores;

    @Inject
    StoreConnections connections;

    @Inject
    ConnectionCheck connectionCheck;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "The shop and how it is connected")
    public StoreView store() {
        return stores.settings(caller.actor().tenant())
                .map(settings -> StoreView.of(settings, connections.isOffered()))
                .orElseThrow(() -> new ProblemException(ProblemType.NO_STORE_YET));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @Operation(summary = "Change the shop's name, time zone or order numbers")
    @RequestBody(content = @Content(schema = @Schema(implementation = StoreChange.class)))
    public StoreView change(InputStream body) {
        StoreChange wanted = JsonBody.read(body, StoreChange.class);
        if (wanted.version() == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "version");
        }
        StoreSettings.Change change = new StoreSettings.Change(
                PlainText.required(wanted.name(), "name", LONGEST_NAME),
                zone(wanted.timeZone()),
                PlainText.orEmpty(wanted.orderNumberPrefix(), "orderNumberPrefix", LONGEST_AFFIX),
                PlainText.orEmpty(wanted.orderNumberSuffix(), "orderNumberSuffix", LONGEST_AFFIX),
                wanted.version());
        switch (stores.change(caller.actor().tenant(), caller.actor().person().toString(), change)) {
            case DONE -> {}
            case OVERTAKEN -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case NO_STORE -> throw new ProblemException(ProblemType.NO_STORE_YET);
        }
        return store();
    }

    @POST
    @Path("/authorization")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @MembersOnly
    @Operation(summary = "Set out for the shop, to grant access there")
    @RequestBody(content = @Content(schema = @Schema(implementation = Shop.class)))
    public Destination setOut(@Context UriInfo here, InputStream body) {
        ShopHandle shop = shop(JsonBody.read(body, Shop.class).shop());
        ConnectionOutcome outcome = connections.setOut(visitor(), shop, here.getBaseUri().resolve(CallbackResource.PATH));
        if (outcome instanceof ConnectionOutcome.GoOn(URI page)) {
            return new Destination(page.toString());
        }
        throw new ProblemException(ConnectionProblems.of(outcome), ConnectionProblems.fieldOf(outcome));
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @MembersOnly
    @Operation(summary = "Connect by the token of a custom app; it is tried at the shop before it is stored")
    @RequestBody(content = @Content(schema = @Schema(implementation = Token.class)))
    public StoreView useToken(InputStream body) {
        Token given = JsonBody.read(body, Token.class);
        ShopHandle shop = shop(given.shop());
        String token = given.token() == null ? "" : given.token().strip();
        if (!token.matches("[A-Za-z0-9_-]{10,200}")) {
            throw new ProblemException(ProblemType.STORE_TOKEN_FORM, "token");
        }
        ConnectionOutcome outcome = connections.useToken(visitor(), shop, token);
        if (!(outcome instanceof ConnectionOutcome.Connected)) {
            throw new ProblemException(ConnectionProblems.of(outcome), ConnectionProblems.fieldOf(outcome));
        }
        return store();
    }

    @POST
    @Path("/check")
    @ForRole(Role.LEAD)
    @Operation(summary = "Ask the shop now; what it says is told by the answer")
    public StoreView check() {
        connectionCheck.run(caller.actor().tenant());
        return store();
    }

    @POST
    @Path("/disconnection")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @MembersOnly
    @Operation(summary = "Forget the shop's token")
    @RequestBody(content = @Content(schema = @Schema(implementation = Shop.class)))
    public StoreView disconnect(InputStream body) {
        String shop = JsonBody.read(body, Shop.class).shop();
        if (shop == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "shop");
        }
        if (!connections.disconnect(visitor(), shop)) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        return store();
    }

    private StoreConnections.Visitor visitor() {
        Actor actor = caller.actor();
        return new StoreConnections.Visitor(actor.tenant(), actor.person(), caller.token().secret());
    }

    private static ShopHandle shop(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "shop");
        }
        return ShopHandle.read(typed).orElseThrow(() -> new ProblemException(ProblemType.SHOP_ADDRESS_FORM, "shop"));
    }

    private static ZoneId zone(String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw new ProblemException(name == null ? ProblemType.MISSING_FIELD : ProblemType.INVALID_FIELD, "timeZone");
        }
        return ZoneId.of(name);
    }

    /** @param shop as a person pasted it */
    @Schema(name = "ShopAddress")
    public record Shop(String shop) {}

    /** @param token of a custom app of the shop */
    public record Token(String shop, String token) {}

    /** @param version as it was shown */
    public record StoreChange(String name, String timeZone, String orderNumberPrefix, String orderNumberSuffix, Integer version) {}

    /** @param address the page of the shop on which to go on */
    public record Destination(String address) {}
}
