package io.lumen.understanding;

import java.util.Objects;

/**
 * How a store writes its order numbers: {@code EN} and {@code -B} for a store whose orders read {@code EN1044-B}.
 * Both parts may be empty.
 */
public record OrderNumberFormat(String prefix, String suffix) {

    public OrderNumberFormat {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
    }

    /** The format a new store starts with: {@code #1001}. */
    public static OrderNumberFormat plain() {
        return new OrderNumberFormat("#", "");
    }
}
