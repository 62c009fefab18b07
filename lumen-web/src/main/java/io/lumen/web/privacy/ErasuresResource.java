package io.lumen.web.privacy;

import io.lumen.access.Role;
import io.lumen.contact.EmailAddress;
import io.lumen.privacy.Erasures;
import io.lumen.privacy.SoughtShopper;
import io.lumen.verification.CustomerId;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.MembersOnly;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemLanguage;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shoppers who want to be forgotten. */
@RequestScoped
@Path("/api/portal/v1/privacy/erasures")
@Tag(name = "privacy")
public class ErasuresResource {
    @Inject
    Caller caller;

    @Inject
    Erasures erasures;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @MembersOnly
    @ForRole(Role.OWNER)
    @Operation(summary = "Erase a shopper by e-mail address, and by their customer number in the shop where it is named; it is done in the background and cannot be taken back")
    @RequestBody(content = @Content(schema = @Schema(implementation = Shopper.class)))
    public Response erase(InputStream body) {
        SoughtShopper shopper = JsonBody.read(body, Shopper.class).sought();
        return Response.status(Response.Status.ACCEPTED).entity(new Asked(erasures.ask(caller.actor(), shopper))).build();
    }

    @GET
    @Path("/{id}/certificate")
    @Produces({"application/zip", "application/problem+json"})
    @ForRole(value = Role.OWNER, whileClosing = true)
    @MembersOnly
    @Operation(summary = "What was erased, signed; without the address and the number")
    public Response certificate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        byte[] archive = erasures.certificate(caller.actor().tenant(), id, ProblemLanguage.best(headers.getAcceptableLanguages()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return Response.ok(archive, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lumen-erasure-" + id + ".zip\"")
                .build();
    }

    /** @param email the shopper's address; @param customer their number in the shop, if they had been signed in there */
    public record Shopper(String email, String customer) {
        SoughtShopper sought() {
            EmailAddress address = EmailAddress.parse(ShopperText.required(email, "email"))
                    .orElseThrow(() -> new ProblemException(ProblemType.EMAIL_INVALID, "email"));
            Optional<CustomerId> number = ShopperText.optional(customer, "customer")
                    .map(typed -> CustomerId.parse(typed).orElseThrow(() -> new ProblemException(ProblemType.CUSTOMER_NUMBER_FORM, "customer")));
            return new SoughtShopper(address, number);
        }

        @Override
        public String toString() {
            return "Shopper[]";
        }
    }

    /** What was asked for. */
    public record Asked(UUID id) {}
}
