package io.lumen.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong between us and a shop, by what the merchant can do about it. */
public enum ConnectionTrouble {
    /** The platform no longer takes our token: the app was removed, or the token withdrawn. Connect again. */
    TOKEN_REFUSED,
    /** A right that the question needs was not granted. Connect again and grant it. */
    RIGHT_MISSING,
    /** There is no such shop. */
    SHOP_NOT_FOUND,
    /** The platform has closed the shop, usually for an unpaid bill. */
    SHOP_CLOSED,
    /** The platform could not be reached or had a fault of its own. Nothing to do but wait. */
    STORE_DOWN,
    /** No answer in time. */
    TOO_SLOW,
    /** The platform asked us to slow down. */
    THROTTLED,
    /** The platform said something that we do not understand. Ours to mend. */
    UNREADABLE;

    /** As it is stored and sent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConnectionTrouble> ofCode(String code) {
        return Arrays.stream(values()).filter(trouble -> trouble.code().equals(code)).findFirst();
    }
}
