package io.lumen.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rights Lumen can make use of at a shop. */
public enum StoreScope {
    READ_ORDERS,
    READ_ALL_ORDERS,
    READ_FULFILLMENTS,
    READ_RETURNS,
    READ_MERCHANT_MANAGED_FULFILLMENT_ORDERS;

    /** Without this right the platform shows the orders of the last sixty days and no others. */
    static final int WINDOW_DAYS = 60;

    /** As the platform calls it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Those of ours that are not among the granted. */
    static List<StoreScope> missingFrom(Set<String> granted) {
        return Arrays.stream(values()).filter(scope -> !granted.contains(scope.code())).toList();
    }

    /** How far back orders may be read with these rights, in days; null: without end. */
    static Integer windowOf(Set<String> granted) {
        return granted.contains(READ_ALL_ORDERS.code()) ? null : WINDOW_DAYS;
    }
}
