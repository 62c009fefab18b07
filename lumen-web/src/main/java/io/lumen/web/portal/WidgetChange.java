package io.lumen.web.portal;

import io.lumen.store.OpeningHours;
import io.lumen.store.WebOrigin;
import io.lumen.store.WidgetGreeting;
import io.lumen.store.WidgetLook;
import io.lumen.store.WidgetPosition;
import io.lumen.store.WidgetSetup;
import io.lumen.store.WidgetTheme;
import io.lumen.web.edge.PlainText;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import io.lumen.wording.Wording;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A widget as somebody wants it. What is wrong is told by the field it stands in: {@code words.de.welcome}, {@code origins.2}.
 *
 * @param welcome in languages without words of their own; null: the product's
 * @param quickPrompts the same
 * @param words by the two letters of a language
 * @param hours seven times {@code 09:00-17:30} or nothing, Monday first; null: not said
 * @param version as it was shown
 */
public record WidgetChange(
        String name, Look look, String welcome, List<String> quickPrompts, Map<String, Words> words, List<String> hours, List<String> origins,
        Integer version) {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_WELCOME = 500;
    static final int LONGEST_PROMPT = 80;
    static final int MOST_PROMPTS = 6;
    static final int MOST_ORIGINS = 20;
    private static final int MOST_INITIALS = 3;
    private static final String COLOUR = "#[0-9a-f]{6}";

    /** @param accentLight {@code #rrggbb}; null: the product's */
    @Schema(name = "WidgetLookChange")
    public record Look(String accentLight, String accentDark, String position, String theme, String initials) {}

    /** What is said in one language. */
    @Schema(name = "WidgetWordsChange")
    public record Words(String welcome, List<String> quickPrompts) {}

    /** @throws ProblemException that names the first field which is wrong */
    WidgetSetup.Settings read() {
        if (version == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "version");
        }
        WidgetGreeting greeting = new WidgetGreeting(
                PlainText.required(name, "name", LONGEST_NAME), welcome(welcome, "welcome"), prompts(quickPrompts, "quickPrompts"), wordsByLanguage(), openingHours());
        return new WidgetSetup.Settings(greeting, widgetLook(), webOrigins(), version);
    }

    private WidgetLook widgetLook() {
        if (look == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, "look");
        }
        return new WidgetLook(
                colour(look.accentLight(), "accentLight"),
                colour(look.accentDark(), "accentDark"),
                choice(WidgetPosition.values(), look.position(), "position"),
                choice(WidgetTheme.values(), look.theme(), "theme"),
                Optional.empty(),
                Optional.of(PlainText.orEmpty(look.initials(), "initials", MOST_INITIALS)).filter(text -> !text.isEmpty()));
    }

    private static Optional<String> colour(String text, String field) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String colour = text.strip().toLowerCase(Locale.ROOT);
        if (!colour.matches(COLOUR)) {
            throw new ProblemException(ProblemType.COLOUR_FORM, field);
        }
        return Optional.of(colour);
    }

    private static <T extends Enum<T>> T choice(T[] choices, String name, String field) {
        return Arrays.stream(choices).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID_FIELD, field));
    }

    private Map<String, WidgetGreeting.Words> wordsByLanguage() {
        Map<String, WidgetGreeting.Words> read = new HashMap<>();
        Optional.ofNullable(words).orElse(Map.of()).forEach((language, said) -> {
            if (!Wording.LANGUAGES.contains(language) || said == null) {
                throw new ProblemException(ProblemType.INVALID_FIELD, "words");
            }
            String field = "words." + language;
            read.put(language, new WidgetGreeting.Words(welcome(said.welcome(), field + ".welcome"), prompts(said.quickPrompts(), field + ".quickPrompts")));
        });
        return read;
    }

    private static Optional<String> welcome(String text, String field) {
        return Optional.of(PlainText.linesOrEmpty(text, field, LONGEST_WELCOME)).filter(said -> !said.isEmpty());
    }

    /** Empty ones fall away; the same one twice is one. */
    private static List<String> prompts(List<String> texts, String field) {
        Set<String> read = new LinkedHashSet<>();
        for (String text : Optional.ofNullable(texts).orElse(List.of())) {
            String prompt = PlainText.orEmpty(text, field, LONGEST_PROMPT);
            if (!prompt.isEmpty()) {
                read.add(prompt);
            }
        }
        if (read.size() > MOST_PROMPTS) {
            throw new ProblemException(ProblemType.TOO_MANY_ENTRIES, field);
        }
        return List.copyOf(read);
    }

    private Optional<OpeningHours> openingHours() {
        if (hours == null) {
            return Optional.empty();
        }
        if (hours.size() != DayOfWeek.values().length) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "hours");
        }
        return Optional.of(new OpeningHours(Arrays.stream(DayOfWeek.values()).map(day -> span(hours.get(day.ordinal()), "hours." + day.ordinal())).toList())).filter(week -> !week.runs().isEmpty());
    }

    private static Optional<OpeningHours.Span> span(String text, String field) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(OpeningHours.Span.read(text).orElseThrow(() -> new ProblemException(ProblemType.HOURS_FORM, field)));
    }

    private List<WebOrigin> webOrigins() {
        Set<WebOrigin> read = new LinkedHashSet<>();
        int at = 0;
        for (String text : Optional.ofNullable(origins).orElse(List.of())) {
            String field = "origins." + at++;
            if (text != null && !text.isBlank()) {
                read.add(WebOrigin.read(text).orElseThrow(() -> new ProblemException(ProblemType.ORIGIN_FORM, field)));
            }
            if (read.size() > MOST_ORIGINS) {
                throw new ProblemException(ProblemType.TOO_MANY_ENTRIES, "origins");
            }
        }
        return List.copyOf(read);
    }
}
