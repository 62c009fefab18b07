package io.lumen.web.widget;

import io.lumen.assistant.Reception;
import io.lumen.conversation.Resumed;
import io.lumen.conversation.Session;
import io.lumen.conversation.SessionToken;
import io.lumen.conversation.StartedSession;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.store.WidgetSightings;
import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantId;
import io.lumen.assistant.ShownMessage;
import io.lumen.contact.EmailAddress;
import io.lumen.verification.CustomerId;
import io.lumen.verification.CustomerTokenOutcome;
import io.lumen.verification.CustomerTokens;
import io.lumen.web.edge.Languages;
import io.lumen.web.edge.DoorLimits;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.Problem;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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
import org.jboss.logging.Logger;

/** Begins and ends sessions, and hands one over to a person. */
@ApplicationScoped
@Path("/widget/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "widget")
public class SessionResource {
    private static final Logger LOG = Logger.getLogger(SessionResource.class);

    @Inject
    StoreDirectory stores;

    @Inject
    Reception reception;

    @Inject
    WidgetSightings sightings;

    @Inject
    Admission admission;

    @Inject
    CustomerTokens customerTokens;

    @Inject
    DoorLimits limits;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a session; the Origin must be one that the store allows")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSession.class)))
    public Response begin(@HeaderParam("Origin") String origin, @Context HttpServletRequest request, InputStream body) {
        limits.session(request.getRemoteAddr());
        NewSession wanted = JsonBody.read(body, NewSession.class);
        StoreProfile store = store(wanted.key());
        LogContext.tenant(store.tenant());
        if (!store.allows(origin)) {
            throw new ProblemException(ProblemType.ORIGIN_NOT_ALLOWED);
        }
        sightings.seen(store, origin);
        served(store.tenant());
        Optional<CustomerId> customer = Optional.ofNullable(wanted.customerToken()).map(token -> customer(store, token));
        Locale locale = Languages.read(wanted.locale()).orElse(store.locale());
        SessionView view = resumed(store, wanted.resume(), customer)
                .map(resumed -> goingOn(store, resumed, customer))
                .orElseGet(() -> begun(store, locale, customer));
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    private Optional<Resumed> resumed(StoreProfile store, EarlierSession earlier, Optional<CustomerId> customer) {
        Optional<Resumed> own = Optional.ofNullable(earlier).filter(named -> named.token() != null && named.sessionId() != null).flatMap(named ->
                SessionToken.parse(named.token())
                        .filter(token -> token.tenant().equals(store.tenant()))
                        .flatMap(token -> WireId.read(named.sessionId()).flatMap(id -> reception.resume(store, token, id))));
        return own.or(() -> customer.flatMap(signed -> reception.resumeOf(store, signed)));
    }

    private SessionView goingOn(StoreProfile store, Resumed resumed, Optional<CustomerId> customer) {
        Session session = resumed.session();
        LogContext.conversation(store.tenant(), session.conversation().id());
        customer.ifPresent(signed -> reception.signIn(session.conversation(), session.customer(), signed));
        return new SessionView(
                session.conversation().id(),
                resumed.token().text(),
                session.expiresAt(),
                reception.messagesAfter(session, 0).stream().map(MessageView::of).toList(),
                reception.quickPrompts(store, session.locale()),
                reception.publicState(session));
    }

    private SessionView begun(StoreProfile store, Locale locale, Optional<CustomerId> customer) {
        StartedSession started = reception.open(store, locale);
        LogContext.conversation(store.tenant(), started.conversation().id());
        customer.ifPresent(signed -> reception.signIn(started.conversation(), Optional.empty(), signed));
        return new SessionView(
                started.conversation().id(),
                started.token().text(),
                started.expiresAt(),
                started.messages().stream().map(ShownMessage::whole).map(MessageView::of).toList(),
                reception.quickPrompts(store, locale),
                reception.firstState(locale));
    }

    private CustomerId customer(StoreProfile store, String token) {
        return switch (customerTokens.accept(store, token)) {
            case CustomerTokenOutcome.Accepted(CustomerId customer) -> customer;
            case CustomerTokenOutcome.Refused(var reason) -> {
                LOG.warnf("customer token of %s refused (%s)", store.tenant(), reason);
                throw new ProblemException(ProblemType.CUSTOMER_TOKEN_INVALID, "customerToken");
            }
        };
    }

    @POST
    @Path("/{id}/identity")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say who is signed in at the store, by a token that the store has signed")
    @APIResponseSchema(value = TurnView.class, responseCode = "200")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = NewIdentity.class)))
    public TurnView identify(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Origin") String origin,
            @Context HttpServletRequest request,
            InputStream body) {
        limits.request(request.getRemoteAddr());
        Session session = admission.session(authorization, id, origin);
        limits.act(session.conversation().id().toString());
        served(session.conversation().tenant());
        NewIdentity wanted = JsonBody.read(body, NewIdentity.class);
        if (wanted.customerToken() == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "customerToken");
        }
        StoreProfile store = stores.byId(session.conversation().tenant(), session.storeId()).orElseThrow();
        reception.signIn(session.conversation(), session.customer(), customer(store, wanted.customerToken()));
        Session now = admission.session(authorization, id, origin);
        return new TurnView(reception.messagesAfter(now, 0).stream().map(MessageView::of).toList(), reception.publicState(now));
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
            @Context HttpServletRequest request,
            InputStream body) {
        limits.request(request.getRemoteAddr());
        Session session = admission.session(authorization, id, origin);
        limits.act(session.conversation().id().toString());
        served(session.conversation().tenant());
        NewEscalation wanted = JsonBody.read(body, NewEscalation.class);
        Optional<String> remark = ShopperText.optional(wanted.reason(), "reason");
        Optional<EmailAddress> contact = ShopperText.optional(wanted.contactEmail(), "contactEmail")
                .map(text -> EmailAddress.parse(text).orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "contactEmail")));
        var handedOver = reception.handOver(session, remark, contact);
        return Response.status(Response.Status.CREATED)
                .entity(new HandOverView(handedOver.ticket(), List.of(MessageView.of(handedOver.message())), handedOver.state()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End a session and everything that was proven in it")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "4XX", description = "Refused", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response end(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Origin") String origin,
            @Context HttpServletRequest request) {
        limits.request(request.getRemoteAddr());
        admission.session(authorization, id, origin);
        Credentials credentials = admission.credentials(authorization, id, origin);
        if (!reception.close(credentials.token(), credentials.session())) {
            throw new ProblemException(ProblemType.SESSION_EXPIRED);
        }
        return Response.noContent().build();
    }

    private void served(TenantId tenant) {
        if (!stores.serves(tenant)) {
            throw new ProblemException(ProblemType.TENANT_SUSPENDED);
        }
    }

    private StoreProfile store(String key) {
        if (key == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "key");
        }
        return stores.byWidgetKey(key).orElseThrow(() -> new ProblemException(ProblemType.WIDGET_UNKNOWN, "key"));
    }

    /**
     * @param customerToken a token by which the store says who is signed in
     * @param resume the session this widget held before, over or not
     */
    public record NewSession(String key, String locale, String customerToken, EarlierSession resume) {}

    public record EarlierSession(String sessionId, String token) {}

    public record NewIdentity(String customerToken) {}

    public record NewEscalation(String reason, String contactEmail) {}
}
