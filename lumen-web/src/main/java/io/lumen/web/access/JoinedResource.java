package io.lumen.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the identity server sends people who have accepted an invitation. It adds an answer to a question that we have not
 * asked, which the sign-in would refuse; without it, the way leads there.
 */
@RequestScoped
@Path("/joined")
public class JoinedResource {
    @GET
    @Operation(hidden = true)
    public Response goOn() {
        return Response.seeOther(URI.create("/sign-in/portal")).header("Cache-Control", "no-store").build();
    }
}
