package io.lumen.web.widget;

import io.lumen.assistant.Reception;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.store.WidgetLook;
import io.lumen.store.WidgetSightings;
import io.lumen.tenant.LogContext;
import io.lumen.web.edge.Languages;
import io.lumen.web.problem.Problem;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a widget may know before anyone speaks. */
@RequestScoped
@Path("/widget/v1/config/{key}")
@Tag(name = "widget")
public class ConfigResource {
    @Inject
    StoreDirectory stores;

    @Inject
    Reception reception;

    @Inject
    WidgetSightings sightings;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public settings of a widget")
    @APIResponseSchema(value = ConfigView.class, responseCode = "200")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response config(
            @PathParam("key") String key,
            @Parameter(description = "the language of the page, for its quick prompts") @QueryParam("locale") String locale,
            @HeaderParam("Origin") String origin,
            @Context Request request,
            @Context UriInfo here) {
        StoreProfile store = stores.byWidgetKey(key).orElseThrow(() -> new ProblemException(ProblemType.WIDGET_UNKNOWN));
        LogContext.tenant(store.tenant());
        sightings.seen(store, origin);
        WidgetLook look = stores.lookByWidgetKey(key).orElse(WidgetLook.PLAIN);
        ConfigView view = new ConfigView(
                store.greeting().assistantName(),
                store.locale().toLanguageTag(),
                reception.quickPrompts(store, Languages.read(locale).orElse(store.locale())),
                ConfigView.LookView.of(look, WidgetAddresses.avatar(here, key, stores.pictureByWidgetKey(key), look)));
        EntityTag tag = new EntityTag(Integer.toHexString(view.hashCode()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(view) : unchanged;
        return answer.tag(tag).header("Cache-Control", "public, max-age=60").build();
    }
}
