package io.lumen.web.portal;

import io.lumen.access.Role;
import io.lumen.policy.PolicyChange;
import io.lumen.policy.PolicyEdit;
import io.lumen.policy.PolicyPassage;
import io.lumen.policy.PolicyTexts;
import io.lumen.store.TenantStores;
import io.lumen.web.access.Caller;
import io.lumen.web.access.ForRole;
import io.lumen.web.edge.JsonBody;
import io.lumen.web.edge.Languages;
import io.lumen.web.edge.ShopperText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import io.lumen.wording.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop's own texts on shipping, returns and the like, that general questions are answered from. */
@RequestScoped
@Path("/api/portal/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "portal")
public class PoliciesResource {
    @Inject
    Caller caller;

    @Inject
    PolicyTexts policies;

    @Inject
    TenantStores stores;

    @GET
    @ForRole(Role.VIEWER)
    @Operation(summary = "The shop's texts")
    public Texts all() {
        return new Texts(stores.firstId(caller.actor().tenant()).stream()
                .flatMap(store -> policies.all(caller.actor().tenant(), store).stream())
                .map(ShownPolicy::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @Operation(summary = "Add a text")
    @APIResponseSchema(value = Kept.class, responseCode = "201")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewText.class)))
    public Response add(InputStream body) {
        NewText wanted = JsonBody.read(body, NewText.class);
        PolicyEdit edit = edit(wanted.title(), wanted.locale(), wanted.body());
        return Response.status(Response.Status.CREATED).entity(settled(policies.add(caller.actor().tenant(), store(), edit, actor()))).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.LEAD)
    @Operation(summary = "Change a text; the version is the one that was read")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangedText.class)))
    public Kept change(@PathParam("id") UUID id, InputStream body) {
        ChangedText wanted = JsonBody.read(body, ChangedText.class);
        if (wanted.version() == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "version");
        }
        PolicyEdit edit = edit(wanted.title(), wanted.locale(), wanted.body());
        return settled(policies.change(caller.actor().tenant(), id, wanted.version(), edit, actor()));
    }

    @DELETE
    @Path("/{id}")
    @ForRole(Role.LEAD)
    @Operation(summary = "Remove a text; the version is the one that was read")
    public void remove(@PathParam("id") UUID id, @QueryParam("version") Integer version) {
        if (version == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "version");
        }
        settled(policies.remove(caller.actor().tenant(), id, version, actor()));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForRole(Role.VIEWER)
    @Operation(summary = "What a shopper would be told, with a text as it is being written")
    @RequestBody(content = @Content(schema = @Schema(implementation = TriedOut.class)))
    public Found answer(InputStream body) {
        TriedOut wanted = JsonBody.read(body, TriedOut.class);
        String question = ShopperText.required(wanted.question(), "question");
        Optional<PolicyEdit> edit = Optional.ofNullable(wanted.text()).map(text -> edit(text.title(), text.locale(), text.body()));
        Locale asked = language(wanted.locale() == null && wanted.text() != null ? wanted.text().locale() : wanted.locale());
        return new Found(policies.tryOut(caller.actor().tenant(), store(), Optional.ofNullable(wanted.id()), edit, question, asked)
                .map(Passage::of)
                .orElse(null));
    }

    private UUID store() {
        return stores.firstId(caller.actor().tenant()).orElseThrow(() -> new ProblemException(ProblemType.NO_STORE_YET));
    }

    private String actor() {
        return caller.actor().person().toString();
    }

    private static PolicyEdit edit(String title, String locale, String body) {
        return new PolicyEdit(
                ShopperText.required(title, "title", PolicyEdit.LONGEST_TITLE), language(locale), ShopperText.required(body, "body", PolicyEdit.LONGEST_BODY));
    }

    private static Locale language(String tag) {
        if (tag == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "locale");
        }
        return Languages.read(tag)
                .filter(locale -> Wording.LANGUAGES.contains(locale.getLanguage()))
                .map(locale -> Locale.of(locale.getLanguage()))
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, "locale"));
    }

    private static Kept settled(PolicyChange change) {
        return switch (change) {
            case PolicyChange.Done(UUID id, int version) -> new Kept(id, version);
            case PolicyChange.Unknown() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case PolicyChange.Overtaken() -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case PolicyChange.TooMany(int most) -> throw new ProblemException(ProblemType.TOO_MANY_TEXTS);
        };
    }

    /** All of the shop's texts. */
    public record Texts(List<ShownPolicy> texts) {}

    /** @param locale the language it is written in */
    public record ShownPolicy(UUID id, String title, String locale, String body, Instant updatedAt, int version) {
        static ShownPolicy of(PolicyTexts.Written written) {
            PolicyEdit text = written.text();
            return new ShownPolicy(written.id(), text.title(), text.locale().toLanguageTag(), text.body(), written.updatedAt(), written.version());
        }
    }

    public record NewText(String title, String locale, String body) {}

    /** @param version as it was read */
    public record ChangedText(String title, String locale, String body, Integer version) {}

    /** @param version as it is now */
    public record Kept(UUID id, int version) {}

    /**
     * @param locale the language of the question; absent: that of the text
     * @param id which text is being edited; absent: none, or a new one
     * @param text as it is being written; absent: the texts as they are
     */
    public record TriedOut(String question, String locale, UUID id, NewText text) {}

    /** @param passage null when nothing answers the question */
    public record Found(@Schema(nullable = true) Passage passage) {}

    /** The merchant's words, with where they stand. */
    public record Passage(String title, String text, String source, String locale) {
        static Passage of(PolicyPassage passage) {
            return new Passage(passage.title(), passage.text(), passage.source(), passage.locale().toLanguageTag());
        }
    }
}
