package io.lumen.web.access;

import io.lumen.access.SignedInSessions;
import io.lumen.contact.EmailAddress;
import io.lumen.signup.NewShop;
import io.lumen.signup.SignUp;
import io.lumen.signup.SignUpOutcome;
import io.lumen.tenant.TenantId;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import io.lumen.wording.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opening a shop by oneself. */
@RequestScoped
@Path("/api/signup/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signed in")
public class SignUpResource {
    private static final int SECONDS_TO_WAIT = 3600;

    @Inject
    Caller caller;

    @Inject
    SignUp signUp;

    @Inject
    SignedInSessions sessions;

    @GET
    @ForSignedIn
    @Operation(summary = "Whether one has opened a shop already")
    public Standing standing() {
        return new Standing(
                sessions.email(caller.token()).map(EmailAddress::value).orElse(null),
                signUp.openedBy(caller.person()).map(TenantId::toString).orElse(null));
    }

    /** Whoever repeats it gets the shop that they have opened. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForSignedIn
    @Operation(summary = "Name a shop and open it")
    @RequestBody(content = @Content(schema = @Schema(implementation = Opening.class)))
    public Opened open(InputStream body, @Context HttpServletRequest request) {
        NewShop shop = shop(JsonBody.read(body, Opening.class));
        return switch (signUp.open(caller.person(), caller.token(), shop, request.getRemoteAddr())) {
            case SignUpOutcome.Opened(var tenant) -> new Opened(tenant.toString(), true);
            case SignUpOutcome.OpenedBefore(var tenant) -> new Opened(tenant.toString(), false);
            case SignUpOutcome.TooMany() -> throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, null, SECONDS_TO_WAIT);
        };
    }

    static NewShop shop(Opening wanted) {
        return new NewShop(name(wanted.name()), language(wanted.language()), zone(wanted.timeZone()));
    }

    private static String name(String written) {
        if (written == null || written.isBlank()) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "name");
        }
        String name = written.strip();
        if (name.codePointCount(0, name.length()) > NewShop.LONGEST_NAME) {
            throw new ProblemException(ProblemType.NAME_TOO_LONG, "name");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "name");
        }
        return name;
    }

    private static Locale language(String tag) {
        if (tag == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "language");
        }
        if (!Wording.LANGUAGES.contains(tag)) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "language");
        }
        return Locale.of(tag);
    }

    /** Regions only: an offset does not know summer. */
    private static ZoneId zone(String name) {
        if (name == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "timeZone");
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "timeZone");
        }
        return ZoneId.of(name);
    }

    /** @param tenant the number of the shop that one has opened and belongs to; null: none */
    public record Standing(String email, @Schema(nullable = true) String tenant) {}

    /**
     * @param name 1 to 200 characters
     * @param language of the shop: one of those that Lumen speaks
     * @param timeZone as in the IANA database: {@code Europe/Berlin}
     */
    public record Opening(String name, String language, String timeZone) {}

    /** @param made false where it had been opened before */
    public record Opened(String tenant, boolean made) {}
}
