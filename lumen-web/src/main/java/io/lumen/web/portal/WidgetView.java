package io.lumen.web.portal;

import io.lumen.assistant.Reception;
import io.lumen.store.OpeningHours;
import io.lumen.store.WebOrigin;
import io.lumen.store.WidgetGreeting;
import io.lumen.store.WidgetLook;
import io.lumen.store.WidgetSetup;
import io.lumen.web.widget.WidgetAddresses;
import io.lumen.wording.Wording;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A widget as its people see it; {@link WidgetChange} hands the same back.
 *
 * @param avatarUrl where its picture is; null where it has none
 * @param picture which picture that is, for taking it away
 * @param timeZone the shop's, in which the hours are meant
 * @param snippet the line to paste into the shop's pages; null while there is no key
 * @param seen where it was last seen; null: nowhere yet
 * @param product what is said in each language where the merchant says nothing
 */
public record WidgetView(
        String name, Look look, String avatarUrl, String picture, String welcome, List<String> quickPrompts, Map<String, Words> words, List<String> hours, String timeZone,
        List<String> origins, int version, String snippet, Seen seen, Map<String, Product> product) {

    /** The picture of a shop that has one at an address of its own. */
    private static final String ADDRESS = "address";

    /** Colours, side and initials, as they are kept; null where the product's own stand. */
    @Schema(name = "WidgetLook")
    public record Look(String accentLight, String accentDark, String position, String theme, String initials) {
        static Look of(WidgetLook look) {
            return new Look(
                    look.accentLight().orElse(null), look.accentDark().orElse(null), look.position().wireName(), look.theme().wireName(),
                    look.initials().orElse(null));
        }
    }

    /** What is said in one language. */
    @Schema(name = "WidgetWords")
    public record Words(String welcome, List<String> quickPrompts) {
        static Words of(WidgetGreeting.Words words) {
            return new Words(words.welcome().orElse(null), words.quickPrompts());
        }
    }

    /** On a page of which origin, and when. */
    public record Seen(String origin, Instant at) {}

    /** @param automatic the line that always comes first */
    public record Product(String automatic, String welcome, List<String> quickPrompts) {
        static Product of(Reception.ProductWords words) {
            return new Product(words.automatic(), words.welcome(), words.quickPrompts());
        }
    }

    /** @param product the product's own words in a language */
    static WidgetView of(WidgetSetup setup, Function<String, Reception.ProductWords> product, UriInfo here) {
        WidgetGreeting greeting = setup.settings().greeting();
        Map<String, Words> words = new TreeMap<>();
        greeting.words().forEach((language, said) -> words.put(language, Words.of(said)));
        return new WidgetView(
                greeting.assistantName(),
                Look.of(setup.settings().look()),
                setup.key().flatMap(key -> WidgetAddresses.avatar(here, key, setup.pictureTag(), setup.settings().look())).orElse(null),
                setup.pictureTag().or(() -> setup.settings().look().avatarUrl().map(address -> ADDRESS)).orElse(null),
                greeting.welcome().orElse(null),
                greeting.quickPrompts(),
                words,
                greeting.hours().map(WidgetView::week).orElse(null),
                setup.timeZone().getId(),
                setup.settings().origins().stream().map(WebOrigin::value).sorted().toList(),
                setup.settings().version(),
                setup.key().map(key -> WidgetAddresses.snippet(here, key)).orElse(null),
                setup.seen().map(seen -> new Seen(seen.origin(), seen.at())).orElse(null),
                Wording.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), language -> Product.of(product.apply(language)))));
    }

    private static List<String> week(OpeningHours hours) {
        return hours.days().stream().map(day -> day.map(OpeningHours.Span::toString).orElse("")).toList();
    }
}
