package io.lumen.assistant;

import java.util.Optional;

/**
 * What can be read off a message's words alone, whatever else it means.
 *
 * @param consent a plain yes
 * @param wantsCode a request for a one-time code
 * @param code six digits that may be one
 * @param parcel which parcel of an order it names
 */
public record Said(boolean consent, boolean wantsCode, Optional<String> code, Optional<ParcelMention> parcel) {
    static final Said NOTHING = new Said(false, false, Optional.empty(), Optional.empty());
}
