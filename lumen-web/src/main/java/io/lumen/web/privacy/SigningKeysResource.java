package io.lumen.web.privacy;

import io.lumen.secret.Signer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that our archives and certificates are checked with. Open to everybody. */
@RequestScoped
@Path("/signing/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signing")
public class SigningKeysResource {
    @Inject
    Signer signer;

    @GET
    @Operation(summary = "The public keys of our signatures, Ed25519 in PEM form")
    public Response keys() {
        return Response.ok(new Keys(signer.published())).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600").build();
    }

    /** All whose signatures are still ours. */
    public record Keys(List<Signer.PublishedKey> keys) {}
}
