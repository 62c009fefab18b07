package io.lumen.model;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The models an operator offers: {@code lumen.model.<provider>.name}, {@code .key}, {@code .base-url}, {@code .temperature}.
 * A provider without a name is not offered; with none offered, nothing of this feature does anything. For all of them
 * {@code lumen.model.budget} (time for one use) and {@code lumen.model.tokens-a-day} (ceiling of a tenant).
 */
@ApplicationScoped
public class ModelSettings implements CheckedAtStart {
    private static final String PREFIX = "lumen.model.";
    private static final int MOST_TOKENS = 999_999_999;

    private final Settings settings;
    private volatile Offer offer;

    private record Offer(Map<ModelProvider, ModelAccess> models, Duration budget, int tokensADay) {}

    protected ModelSettings() {
        this(null);
    }

    @Inject
    public ModelSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void check() {
        offer();
    }

    /** How a provider's model is reached, if the operator offers it. */
    Optional<ModelAccess> access(ModelProvider provider) {
        return Optional.ofNullable(offer().models().get(provider));
    }

    /** Whether there is any model that a tenant could choose. */
    public boolean offersAny() {
        return !offer().models().isEmpty();
    }

    /** How long one use of a model may take, from the decision to ask to the answer in hand. */
    Duration budget() {
        return offer().budget();
    }

    /** What a tenant may use in a day (UTC), all purposes together. */
    int tokensADay() {
        return offer().tokensADay();
    }

    private Offer offer() {
        Offer known = offer;
        if (known == null) {
            known = read();
            offer = known;
        }
        return known;
    }

    private Offer read() {
        Map<ModelProvider, ModelAccess> models = new EnumMap<>(ModelProvider.class);
        for (ModelProvider provider : ModelProvider.values()) {
            read(provider).ifPresent(access -> models.put(provider, access));
        }
        return new Offer(
                models,
                settings.duration(PREFIX + "budget", Duration.ofSeconds(2)),
                settings.number(PREFIX + "tokens-a-day", 200_000, 1, MOST_TOKENS));
    }

    private Optional<ModelAccess> read(ModelProvider provider) {
        String prefix = PREFIX + provider.wireName() + ".";
        return settings.text(prefix + "name").map(name -> new ModelAccess(
                provider, baseUrl(prefix, provider), key(prefix, provider), name.strip(), temperature(prefix)));
    }

    private URI baseUrl(String prefix, ModelProvider provider) {
        String key = prefix + "base-url";
        String written = settings.text(key).orElse(switch (provider) {
            case OPENAI -> "https://api.openai.com/v1";
            case ANTHROPIC -> "https://api.anthropic.com/v1";
            case OLLAMA -> "http://127.0.0.1:11434";
        });
        try {
            URI address = URI.create(written.strip().replaceAll("/+$", ""));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (!web || address.getHost() == null) {
                throw new InvalidSetting(key, "must begin with https:// or http:// and name a host");
            }
            return address;
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSetting(key, "is not an address");
        }
    }

    /** A compatible server of one's own may want no key; the providers themselves do. */
    private Optional<String> key(String prefix, ModelProvider provider) {
        Optional<String> key = settings.text(prefix + "key").map(String::strip);
        boolean ownServer = provider == ModelProvider.OLLAMA || settings.text(prefix + "base-url").isPresent();
        if (key.isEmpty() && !ownServer) {
            throw new InvalidSetting(prefix + "key", "is missing, although a model is named");
        }
        return key;
    }

    private Optional<Double> temperature(String prefix) {
        String key = prefix + "temperature";
        return settings.text(key).map(written -> {
            if (!written.strip().matches("[01](\\.\\d{1,3})?|2(\\.0{1,3})?")) {
                throw new InvalidSetting(key, "must be a number from 0 to 2");
            }
            return Double.parseDouble(written.strip());
        });
    }
}
