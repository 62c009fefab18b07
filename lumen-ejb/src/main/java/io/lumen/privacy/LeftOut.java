package io.lumen.privacy;

import java.util.Locale;

/** Why something of a tenant is not in its export. */
enum LeftOut {
    /** Whoever has it can act in somebody's name: tokens, keys, codes, and mails that carry them. */
    SECRET,
    /** A keyed hash or digest: it says nothing without our keys. */
    FINGERPRINT,
    /** How far a machine has come with something; means nothing outside of it. */
    WORKING_NOTE,
    /** A copy of what stands elsewhere in the export. */
    COPY;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
