package io.lumen.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A widget as its merchant sets it up.
 *
 * @param key its public key; empty while it has none
 * @param pictureTag which picture was uploaded, if one was
 * @param timeZone in which the hours are meant
 * @param seen where it was last seen on a page of the shop
 */
public record WidgetSetup(
        String storeName, Optional<String> key, Settings settings, Optional<String> pictureTag, ZoneId timeZone, Optional<Sighting> seen) {

    /**
     * What can be changed.
     *
     * @param origins where it may stand
     * @param version handed back with a change, so that a change made meanwhile is noticed
     */
    public record Settings(WidgetGreeting greeting, WidgetLook look, List<WebOrigin> origins, int version) {
        public Settings {
            origins = List.copyOf(origins);
        }
    }

    /** That it was asked for by a page of this origin. */
    public record Sighting(String origin, Instant at) {}
}
