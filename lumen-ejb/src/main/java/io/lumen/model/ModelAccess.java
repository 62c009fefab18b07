package io.lumen.model;

import java.net.URI;
import java.util.Optional;

/**
 * Where a model is and how to be let in; the operator's, the same for all tenants.
 *
 * @param baseUrl what the provider's paths are put behind
 * @param key what the provider knows us by; never printed
 * @param name the model's name at the provider
 * @param temperature how freely it may choose, from 0 to 2; empty: the provider's own default, which some models insist on
 */
public record ModelAccess(
        ModelProvider provider, URI baseUrl, Optional<String> key, String name, Optional<Double> temperature) {

    @Override
    public String toString() {
        return provider.wireName() + " " + name + " at " + baseUrl.getHost();
    }
}
