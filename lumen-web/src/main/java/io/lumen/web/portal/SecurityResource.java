package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.contact.EmailAddress;
import io.lumen.notification.EscalationRecipients;
import io.lumen.store.StoreRef;
import io.lumen.store.TenantStores;
import io.lumen.tenant.TenantId;
import io.lumen.verification.FailedChecks;
import io.lumen.verification.VerificationMode;
import io.lumen.verification.VerificationRules;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the tenant's shop is guarded: tries that failed, what has to be proven, the customers' secret, who is told of tickets. */
@RequestScoped
@Path("/api/portal/v1/security")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class SecurityResource {
    private static final int A_DAY = 86_400;

    @Inject
    Caller caller;

    @Inject
    TenantStores stores;

    @Inject
    FailedChecks checks;

    @Inject
    VerificationRules rules;

    @Inject
    EscalationRecipients recipients;

    @GET
    @ForRole(Role.LEAD)
    @Operation(summary = "Failed checks, mode of verification, customer secret and recipient of tickets; no secret and no order")
    public Security security() {
        TenantId tenant = caller.actor().tenant();
        return new Security(
                checks.byDay(tenant).stream().map(day -> new Day(day.day().toString(), day.failures())).toList(),
                checks.recent(tenant).stream().map(recent -> new Recent(recent.conversation(), recent.at(), recent.failures())).toList(),
                stores.firstId(tenant).map(store -> shop(new StoreRef(tenant, store))).orElse(null));
    }

    @PATCH
    @Path("/mode")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.OWNER)
    @Operation(summary = "Choose what shoppers have to prove")
    @RequestBody(content = @Content(schema = @Schema(implementation = ModeChoice.class)))
    public void mode(InputStream body) {
        ModeChoice choice = JsonBody.read(body, ModeChoice.class);
        if (!rules.choose(store(), caller.actor().person(), mode(choice.mode(), "mode"), mode(choice.seen(), "seen"))) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    @POST
    @Path("/customer-secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.OWNER)
    @MembersOnly
    @Operation(summary = "Make, replace or forget the secret that signs customers; a new one is told here and nowhere else")
    @RequestBody(content = @Content(schema = @Schema(implementation = SecretAction.class)))
    public SecretTold secret(InputStream body) {
        String action = ShopperText.required(JsonBody.read(body, SecretAction.class).action(), "action");
        UUID person = caller.actor().person();
        return switch (action) {
            case "make", "rotate" -> made(action.equals("make"), person);
            case "forget_previous" -> {
                rules.forgetPrevious(store(), person);
                yield new SecretTold(null);
            }
            case "forget" -> {
                rules.forgetSecrets(store(), person);
                yield new SecretTold(null);
            }
            default -> throw new ProblemException(ProblemType.INVALID_FIELD, "action");
        };
    }

    /** Whoever makes the first one does not replace what somebody else has made a moment ago. */
    private SecretTold made(boolean first, UUID person) {
        StoreRef store = store();
        if (rules.of(store).secret().isEmpty() != first) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        return new SecretTold(rules.makeSecret(store, person));
    }

    @POST
    @Path("/recipient")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.OWNER)
    @MembersOnly
    @Operation(summary = "Name an address that is told of tickets; it is asked by mail and used once it has said yes")
    @RequestBody(content = @Content(schema = @Schema(implementation = Recipient.class)))
    public void recipient(InputStream body, @Context HttpHeaders headers) {
        String typed = ShopperText.required(JsonBody.read(body, Recipient.class).email(), "email");
        EmailAddress address = EmailAddress.parse(typed).orElseThrow(() -> new ProblemException(ProblemType.EMAIL_INVALID, "email"));
        switch (recipients.ask(store(), caller.actor().person(), address, ProblemLanguage.best(headers.getAcceptableLanguages()))) {
            case ASKED -> {}
            case PLAN_LACKING -> throw new ProblemException(ProblemType.PLAN_LACKING);
            case TOO_MANY -> throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, null, A_DAY);
        }
    }

    @DELETE
    @Path("/recipient")
    @ForRole(Role.OWNER)
    @MembersOnly
    @Operation(summary = "Tell nobody of tickets any more")
    public void forgetRecipient() {
        recipients.remove(store(), caller.actor().person());
    }

    private StoreRef store() {
        TenantId tenant = caller.actor().tenant();
        return new StoreRef(tenant, stores.firstId(tenant).orElseThrow(() -> new ProblemException(ProblemType.NO_STORE_YET)));
    }

    private Shop shop(StoreRef store) {
        VerificationRules.Rules chosen = rules.of(store);
        EscalationRecipients.Standing told = recipients.of(store);
        return new Shop(
                chosen.mode().name().toLowerCase(Locale.ROOT),
                chosen.secret().map(secret -> new Secret(secret.madeAt(), secret.previous())).orElse(null),
                new Told(
                        told.allowed(), told.address().map(EmailAddress::value).orElse(null),
                        told.pending().map(pending -> new Pending(pending.address().value(), pending.until())).orElse(null)));
    }

    private static VerificationMode mode(String text, String field) {
        if (text == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, field);
        }
        return Arrays.stream(VerificationMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, field));
    }

    /** @param shop null while none is named */
    public record Security(List<Day> days, List<Recent> recent, Shop shop) {}

    /** A day (UTC) with failed tries. */
    @Schema(name = "FailedChecksDay")
    public record Day(String day, long failures) {}

    /** A conversation with failed tries. */
    public record Recent(UUID conversation, Instant at, int failures) {}

    /** What the owners have chosen. @param secret null while there is none */
    @Schema(name = "SecurityOfShop")
    public record Shop(String mode, Secret secret, Told recipient) {}

    /** @param madeAt null where that was not noted */
    public record Secret(Instant madeAt, boolean previous) {}

    /** Who is told of tickets. @param allowed whether the plan has that */
    public record Told(boolean allowed, String address, Pending pending) {}

    /** An address that has not said yes. */
    public record Pending(String address, Instant until) {}

    /** @param seen the mode that was shown */
    public record ModeChoice(String mode, String seen) {}

    /** @param action make, rotate, forget_previous or forget */
    public record SecretAction(String action) {}

    /** @param secret null where none was made */
    public record SecretTold(String secret) {
        @Override
        public String toString() {
            return "SecretTold[]";
        }
    }

    /** @param email of the team */
    public record Recipient(String email) {
        @Override
        public String toString() {
            return "Recipient[]";
        }
    }
}
