package io.lumen.web.widget;

import io.lumen.picture.WidgetPicture;
import io.lumen.store.WidgetPictures;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The picture of a widget, from our own origin. It was checked when it came; it goes out as the type it was found to be, as
 * nothing but a picture, and for shops' pages to show.
 */
@RequestScoped
@Path("/widget/v1/pictures/{key}/{tag: [0-9a-f]{32}}")
public class PictureResource {
    @Inject
    WidgetPictures pictures;

    @Inject
    DoorLimits limits;

    @GET
    @Operation(hidden = true)
    public Response picture(@PathParam("key") String key, @PathParam("tag") String tag, @Context HttpServletRequest request) {
        limits.request(request.getRemoteAddr());
        WidgetPicture picture = pictures.find(key, tag).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return Response.ok(picture.bytes(), picture.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline; filename=\"picture\"")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
