package io.lumen.runtime;

import java.util.Map;
import java.util.Optional;

/** A configuration that holds what a test says and nothing else. */
public final class SampleSettings extends Settings {
    private final Map<String, String> values;

    private SampleSettings(Map<String, String> values) {
        super(null);
        this.values = values;
    }

    public static Settings of(Map<String, String> values) {
        return new SampleSettings(values);
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }
}
