package io.lumen.web.widget;

import io.lumen.assistant.Reception;
import io.lumen.conversation.Session;
import io.lumen.conversation.StartedSession;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.tenant.TenantStatus;
import io.lumen.assistant.ShownMessage;
import io.lumen.contact.EmailAddress;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.LogContext;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.Problem;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Begins and ends sessions, and hands one over to a person. */
@RequestScoped
@Path("/widget/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "widget")
public class SessionResource {
    @Inject
    StoreDirectory stores;

    @Inject
    Reception reception;

    @Inject
    Admission admission;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a session; the Origin must be one that the store allows")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSession.class)))
    public Response begin(@HeaderParam("Origin") String origin, InputStream body) {
        NewSession wanted = JsonBody.read(body, NewSession.class);
        StoreProfile store = store(wanted.key());
        if (!store.allows(origin)) {
            throw new ProblemException(ProblemType.ORIGIN_NOT_ALLOWED);
        }
        if (store.status() != TenantStatus.ACTIVE) {
            throw new ProblemException(ProblemType.TENANT_SUSPENDED);
        }
        Locale locale = locale(wanted.locale()).orElse(store.locale());
        StartedSession started = reception.open(store, locale);
        SessionView view = new SessionView(
                started.conversation().id(),
                started.token().text(),
                started.expiresAt(),
                started.messages().stream().map(ShownMessage::whole).map(MessageView::of).toList(),
                reception.quickPrompts(store, locale));
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @POST
    @Path("/{id}/escalations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand the conversation over to a person")
    @APIResponseSchema(value = HandOverView.class, responseCode = "201")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = NewEscalation.class)))
    public Response handOver(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Origin") String origin,
            InputStream body) {
        Session session = admission.session(authorization, id, origin);
        NewEscalation wanted = JsonBody.read(body, NewEscalation.class);
        Optional<String> remark = ShopperText.optional(wanted.reason(), "reason");
        Optional<EmailAddress> contact = ShopperText.optional(wanted.contactEmail(), "contactEmail")
                .map(text -> EmailAddress.parse(text).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "contactEmail")));
        return LogContext.within(session.conversation().tenant(), session.conversation().id(), () -> {
            var handedOver = reception.handOver(session, remark, contact);
            return Response.status(Response.Status.CREATED)
                    .entity(new HandOverView(handedOver.ticket(), List.of(MessageView.of(handedOver.message())), handedOver.state()))
                    .build();
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End a session and everything that was proven in it")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response end(@PathParam("id") String id, @HeaderParam("Authorization") String authorization, @HeaderParam("Origin") String origin) {
        Credentials credentials = admission.credentials(authorization, id, origin);
        if (!reception.close(credentials.token(), credentials.session())) {
            throw new ProblemException(ProblemType.SESSION_UNKNOWN);
        }
        return Response.noContent().build();
    }

    private StoreProfile store(String key) {
        if (key == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "key");
        }
        return stores.byWidgetKey(key).orElseThrow(() -> new ProblemException(ProblemType.WIDGET_UNKNOWN, "key"));
    }

    private static Optional<Locale> locale(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build()).filter(locale -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException wrong) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "locale");
        }
    }

    /** @param customerToken a signed customer token; this release takes it and proves nothing by it */
    public record NewSession(String key, String locale, String customerToken) {}

    public record NewEscalation(String reason, String contactEmail) {}
}
