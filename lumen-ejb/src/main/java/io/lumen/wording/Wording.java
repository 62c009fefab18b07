package io.lumen.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.Format;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one bundle in one language, with plurals and dates by ICU. Values are put in as text and are never read as
 * patterns. A language without a bundle gets English.
 */
public final class Wording {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Set<String> LANGUAGES = Set.of("en");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<Source, Wording> LOADED = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final ULocale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Wording(Source source, ClassLoader loader) {
        this.bundle = ResourceBundle.getBundle(
                source.bundle(),
                source.locale(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = ULocale.forLocale(source.locale());
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

    /** @param values by name; an {@link Instant} is shown in the zone */
    public String say(String key, Map<String, ?> values, ZoneId zone) {
        MessageFormat format = (MessageFormat) formats.computeIfAbsent(key, this::parse).clone();
        Map<String, Object> arguments = new HashMap<>();
        values.forEach((name, value) -> arguments.put(name, value instanceof Instant instant ? Date.from(instant) : value));
        setZone(format, zone);
        return format.format(arguments);
    }

    /** Each date gets a format of its own: ICU's copy of a message shares its parts, and one value may stand in two places. */
    private static void setZone(MessageFormat format, ZoneId zone) {
        TimeZone shown = TimeZone.getTimeZone(zone.getId());
        Format[] parts = format.getFormats();
        for (int place = 0; place < parts.length; place++) {
            if (parts[place] instanceof DateFormat shared) {
                DateFormat own = shared.clone();
                own.setTimeZone(shown);
                format.setFormat(place, own);
            }
        }
    }

    private MessageFormat parse(String key) {
        return new MessageFormat(bundle.getString(key), locale);
    }

    private record Source(String bundle, Locale locale) {}
}
