package io.lumen.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads configuration and says, in a sentence that names the key, what is missing or wrong. Each feature turns it into one
 * small typed class of its own; {@code docs/configuration.md} explains every key.
 */
@ApplicationScoped
public class Settings {
    private final Config config;

    public Settings() {
        this(ConfigProvider.getConfig());
    }

    public Settings(Config config) {
        this.config = config;
    }

    /** @throws InvalidSetting when the key is absent or blank */
    public String required(String key) {
        return text(key).orElseThrow(() -> new InvalidSetting(key, "is missing"));
    }

    public Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    /** @throws InvalidSetting unless the value is {@code true} or {@code false} */
    public boolean flag(String key, boolean otherwise) {
        return parsed(key, otherwise, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        });
    }

    /** @throws InvalidSetting unless the value is a whole number from {@code least} to {@code most} */
    public int number(String key, int otherwise, int least, int most) {
        return parsed(key, otherwise, value -> {
            if (!value.matches("-?[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
            }
            return Integer.parseInt(value);
        });
    }

    /** A positive time, written as in ISO 8601: {@code PT30M}. */
    public Duration duration(String key, Duration otherwise) {
        return parsed(key, otherwise, value -> {
            Duration duration = read(value);
            if (!duration.isPositive()) {
                throw new IllegalArgumentException("must be longer than nothing");
            }
            return duration;
        });
    }

    private static Duration read(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("must be a time as in ISO 8601, such as PT30M or PT3S", wrong);
        }
    }

    private <T> T parsed(String key, T otherwise, Function<String, T> parser) {
        Optional<String> written = text(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(written.get().trim());
        } catch (RuntimeException wrong) {
            throw new InvalidSetting(key, "has the value '" + written.get() + "', which is not valid: " + wrong.getMessage());
        }
    }
}
