package io.lumen.signup;

import io.lumen.tenant.TenantId;

/** What became of somebody's wish to open a shop here. */
public sealed interface SignUpOutcome {
    /** It is theirs, and they work for it. */
    record Opened(TenantId tenant) implements SignUpOutcome {}

    /** They had opened it before; nothing was made anew. */
    record OpenedBefore(TenantId tenant) implements SignUpOutcome {}

    /** Too many were opened from where they are. */
    record TooMany() implements SignUpOutcome {}
}
