package io.lumen.web.widget;

import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.tenant.LogContext;
import io.lumen.verification.CustomerTokens;
import io.lumen.verification.StorefrontSignature;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.problem.Problem;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Shopify's app proxy comes in: a shop's page asks who is signed in, and Shopify signs the answer's question. */
@ApplicationScoped
@Path("/widget/v1/storefront/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "widget")
public class StorefrontResource {
    @Inject
    StoreDirectory stores;

    @Inject
    StorefrontSignature signature;

    @Inject
    CustomerTokens tokens;

    @Inject
    DoorLimits limits;

    @GET
    @Operation(summary = "A customer token for whom the store's platform has signed in; null for a visitor who is not")
    @APIResponseSchema(value = SignedIn.class, responseCode = "200")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public SignedIn signedIn(@PathParam("key") String key, @Context UriInfo uri, @Context HttpServletRequest request) {
        limits.request(request.getRemoteAddr());
        StoreProfile store = stores.byWidgetKey(key).orElseThrow(() -> new ProblemException(ProblemType.WIDGET_UNKNOWN, "key"));
        LogContext.tenant(store.tenant());
        StorefrontSignature.Visit visit = signature.check(uri.getQueryParameters())
                .filter(checked -> store.shop().filter(checked.shop()::equals).isPresent())
                .orElseThrow(() -> new ProblemException(ProblemType.SIGNATURE_INVALID));
        return new SignedIn(visit.customer().flatMap(customer -> tokens.issue(store, customer)).orElse(null));
    }

    /** @param customerToken for {@code Lumen.identify}; null when nobody is signed in */
    public record SignedIn(@Schema(nullable = true) String customerToken) {}
}
