package io.lumen.limit;

import java.util.Collection;
import java.util.Set;

/**
 * Counters that all nodes share and that outlive a restart. A key says what is counted; it is a keyed hash already.
 *
 * <p>Each call throws {@link io.lumen.tenant.DatabaseFault} when they cannot be asked.
 */
public interface Buckets {
    /** Those of the keys that were ever drawn from and may not be full. */
    Set<String> touched(Collection<String> keys);

    /** Draws one if one is left. */
    boolean take(String key, Limit limit);

    /** How many are left; below nought where more were drawn than there were. */
    long left(String key, Limit limit);

    /** Draws one whether or not one is left. */
    void draw(String key, Limit limit);
}
