package io.lumen.entitlement;

import java.time.Instant;
import java.util.UUID;

/**
 * What was agreed on with one tenant and holds until it expires.
 *
 * @param value as {@link Overridable#takes} takes it
 * @param setBy the person of ours who agreed to it
 */
public record Agreement(Overridable about, String value, String reason, UUID setBy, String setByName, Instant setAt, Instant expiresAt) {}
