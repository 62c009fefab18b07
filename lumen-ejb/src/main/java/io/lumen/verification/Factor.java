package io.lumen.verification;

import java.util.Locale;

/** What an order was proven by. */
public enum Factor {
    /** The order number and the address given at checkout. */
    ORDER_NUMBER_AND_EMAIL,
    /** As above, and a code sent to that address. */
    ONE_TIME_CODE,
    /** The store's signature under the customer's id, and the store's record that the order is that customer's. */
    SIGNED_CUSTOMER;

    /** As it is stored and told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Factor ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
