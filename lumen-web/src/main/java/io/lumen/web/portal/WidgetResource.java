package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.assistant.Reception;
import io.lumen.picture.WidgetPicture;
import io.lumen.store.SettingsChange;
import io.lumen.store.WidgetPictures;
import io.lumen.store.WidgetSetups;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's widget: what it says, how it looks, where it may stand. */
@RequestScoped
@Path("/api/portal/v1/widget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class WidgetResource {
    @Inject
    Caller caller;

    @Inject
    WidgetSetups setups;

    @Inject
    WidgetPictures pictures;

    @Inject
    Reception reception;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "The widget as it is set up, and where it was seen")
    public WidgetView widget(@Context UriInfo here) {
        return setups.of(caller.actor().tenant())
                .map(setup -> WidgetView.of(setup, language -> reception.productWords(setup.storeName(), Locale.of(language)), here))
                .orElseThrow(() -> new ProblemException(ProblemType.NO_STORE_YET));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @Operation(summary = "Set the widget up, as a whole")
    @RequestBody(content = @Content(schema = @Schema(implementation = WidgetChange.class)))
    public WidgetView change(@Context UriInfo here, InputStream body) {
        WidgetChange wanted = JsonBody.read(body, WidgetChange.class);
        SettingsChange outcome = setups.change(caller.actor().tenant(), caller.actor().person().toString(), wanted.read());
        switch (outcome) {
            case DONE -> {}
            case OVERTAKEN -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case NO_STORE -> throw new ProblemException(ProblemType.NO_STORE_YET);
        }
        return widget(here);
    }

    /** Any type comes in, so that who may not pass is told so first. */
    @POST
    @Path("/picture")
    @Consumes(MediaType.WILDCARD)
    @ForRole(Role.LEAD)
    @Operation(summary = "Upload a small picture: PNG, JPEG or WebP")
    public WidgetView upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) String declared, @Context UriInfo here, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(WidgetPicture.MOST_BYTES + 1);
        if (bytes.length > WidgetPicture.MOST_BYTES) {
            throw new ProblemException(ProblemType.PICTURE_SIZE, "picture");
        }
        switch (WidgetPicture.read(declared, bytes)) {
            case WidgetPicture.Fine(WidgetPicture picture) -> there(pictures.put(caller.actor().tenant(), caller.actor().person().toString(), picture));
            case WidgetPicture.NoPicture() -> throw new ProblemException(ProblemType.PICTURE_FORM, "picture");
            case WidgetPicture.Moving() -> throw new ProblemException(ProblemType.PICTURE_MOVING, "picture");
            case WidgetPicture.WrongSize() -> throw new ProblemException(ProblemType.PICTURE_SIZE, "picture");
        }
        return widget(here);
    }

    /** By what the page has shown, so that a page that is out of date takes no other picture away. */
    @DELETE
    @Path("/picture/{picture}")
    @ForRole(Role.LEAD)
    @Operation(summary = "Take the picture away; the initials stand in its place")
    public WidgetView removePicture(@PathParam("picture") String picture, @Context UriInfo here) {
        if (!picture.equals(widget(here).picture())) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        there(pictures.remove(caller.actor().tenant(), caller.actor().person().toString()));
        return widget(here);
    }

    private static void there(boolean store) {
        if (!store) {
            throw new ProblemException(ProblemType.NO_STORE_YET);
        }
    }
}
