package io.lumen.model;

import java.util.Optional;

/**
 * What a model answered.
 *
 * @param text the answer, not looked at yet
 * @param whole whether it ended by itself and was not cut
 * @param tokens what it took by the provider's count; empty when the provider did not say
 */
public record ModelReply(String text, boolean whole, Optional<TokenCount> tokens) {}
