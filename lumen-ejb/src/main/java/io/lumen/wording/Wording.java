package io.lumen.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.CurrencyAmount;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one bundle in one language, with plurals, dates, ages and amounts by ICU. Values are put in as text and are
 * never read as patterns. A language without a bundle gets English.
 */
public final class Wording {
    /** The languages that every bundle is written in. English comes first: it is what all others fall back to. */
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "nl");

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Duration AGED_IN_MINUTES = Duration.ofHours(1);
    private static final Duration AGED_IN_HOURS = Duration.ofHours(48);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<Source, Wording> LOADED = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final ULocale locale;
    private final RelativeDateTimeFormatter ages;
    private final Map<String, Message> messages = new ConcurrentHashMap<>();

    private Wording(Source source, ClassLoader loader) {
        this.bundle = ResourceBundle.getBundle(
                source.bundle(),
                source.locale(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = ULocale.forLocale(source.locale());
        this.ages = RelativeDateTimeFormatter.getInstance(locale);
    }

    /** @param owner the class whose package holds {@code messages.properties} and its translations */
    public static Wording of(Class<?> owner, Locale locale) {
        return LOADED.computeIfAbsent(
                new Source(owner.getPackageName() + ".messages", kept(locale)), source -> new Wording(source, owner.getClassLoader()));
    }

    /** Language and country, for dates as the reader writes them; only real ones, since a stranger names them and each is kept. */
    private static Locale kept(Locale locale) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return COUNTRIES.contains(locale.getCountry()) ? Locale.of(language, locale.getCountry()) : Locale.of(language);
    }

    /** @throws java.util.MissingResourceException when the bundle lacks the key */
    public String say(String key) {
        return say(key, Map.of(), UTC);
    }

    public String say(String key, Map<String, ?> values) {
        return say(key, values, UTC);
    }

    /** As {@link #tell}, without remembering what was put in. */
    public String say(String key, Map<String, ?> values, ZoneId zone) {
        return tell(key, values, zone).text();
    }

    /**
     * @param values by name. An {@link Instant} is shown in the zone, a {@link Duration} as that long ago ("3 hours ago"), a
     *     {@link CurrencyAmount} as money; a {@link Sentence} keeps its own facts; everything else is a fact as it stands
     * @throws java.util.MissingResourceException when the bundle lacks the key
     */
    public Sentence tell(String key, Map<String, ?> values, ZoneId zone) {
        Message message = messages.computeIfAbsent(key, this::parse);
        if (message.constant() != null) {
            return message.constant();
        }
        MessageFormat format = (MessageFormat) message.format().clone();
        markFormatted(format, zone);
        Map<String, Object> arguments = new HashMap<>();
        values.forEach((name, value) -> arguments.put(name, argument(value)));
        return Sentence.of(format.format(arguments));
    }

    private Object argument(Object value) {
        return switch (value) {
            case Instant moment -> Date.from(moment);
            case Sentence sentence -> sentence.marked();
            case Duration age -> Sentence.mark(ago(age));
            case CurrencyAmount amount -> Sentence.mark(NumberFormat.getCurrencyInstance(locale).format(amount));
            case Number number -> number;
            default -> Sentence.mark(value.toString());
        };
    }

    /** In minutes below an hour, in hours below two days, in days beyond; never less than a minute. */
    private String ago(Duration age) {
        if (age.compareTo(AGED_IN_MINUTES) < 0) {
            return ages.format(Math.max(1, age.toMinutes()), Direction.LAST, RelativeUnit.MINUTES);
        }
        return age.compareTo(AGED_IN_HOURS) < 0
                ? ages.format(age.toHours(), Direction.LAST, RelativeUnit.HOURS)
                : ages.format(age.toDays(), Direction.LAST, RelativeUnit.DAYS);
    }

    /** Each part gets a format of its own: ICU's copy of a message shares its parts, and one value may stand in two places. */
    private static void markFormatted(MessageFormat format, ZoneId zone) {
        Format[] parts = format.getFormats();
        for (int place = 0; place < parts.length; place++) {
            switch (parts[place]) {
                case DateFormat shared -> {
                    DateFormat own = shared.clone();
                    own.setTimeZone(TimeZone.getTimeZone(zone.getId()));
                    format.setFormat(place, new Marking(own));
                }
                case NumberFormat shared -> format.setFormat(place, new Marking(shared));
                case null, default -> {}
            }
        }
    }

    private Message parse(String key) {
        MessageFormat format = new MessageFormat(bundle.getString(key), locale);
        return format.getArgumentNames().isEmpty()
                ? new Message(null, Sentence.of(format.format(Map.of())))
                : new Message(format, null);
    }

    /** A message that takes values, or the sentence that it always is. */
    private record Message(MessageFormat format, Sentence constant) {}

    private record Source(String bundle, Locale locale) {}

    /** Formats as another does and marks the outcome as a fact. */
    private static final class Marking extends Format {
        private static final long serialVersionUID = 1L;
        private final transient Format inner;

        Marking(Format inner) {
            this.inner = inner;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(Sentence.mark(inner.format(value)));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("messages are written, not read");
        }
    }
}
