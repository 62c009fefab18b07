package io.lumen.order;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount in the currency that the shopper paid in.
 *
 * @param currency an ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** Empty for what is no amount, and for a currency that is none. */
    public static Optional<Money> parse(String amount, String currency) {
        try {
            return Optional.of(new Money(new BigDecimal(amount), Currency.getInstance(currency).getCurrencyCode()));
        } catch (IllegalArgumentException notMoney) {
            return Optional.empty();
        }
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }
}
