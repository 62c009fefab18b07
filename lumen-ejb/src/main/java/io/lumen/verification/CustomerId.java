package io.lumen.verification;

import java.util.Optional;
import java.util.regex.Pattern;

/** A customer's number in the store. Printing it does not show it. */
public record CustomerId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,20}");

    /** @throws IllegalArgumentException when it is no number */
    public CustomerId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a customer is a number");
        }
    }

    /** Empty when the text is no such number. */
    public static Optional<CustomerId> parse(String text) {
        return isOne(text) ? Optional.of(new CustomerId(text)) : Optional.empty();
    }

    static boolean isOne(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return "CustomerId";
    }
}
