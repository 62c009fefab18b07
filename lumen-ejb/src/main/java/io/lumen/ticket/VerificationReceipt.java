package io.lumen.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the shopper has proven that an order is theirs: which factors, when, how often it failed before, until when it holds.
 * Never the values: a factor is a code such as {@code order_number_and_email}, and anything else is refused.
 *
 * @param factors empty when nothing was proven
 * @param verifiedAt null when nothing was proven
 * @param failures attempts in this conversation that did not match
 * @param expiresAt null when nothing was proven
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationReceipt(List<String> factors, Instant verifiedAt, int failures, Instant expiresAt) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{0,39}");

    /** @throws IllegalArgumentException for a factor that is no code, or a negative count */
    public VerificationReceipt {
        factors = List.copyOf(factors);
        if (failures < 0 || !factors.stream().allMatch(factor -> CODE.matcher(factor).matches())) {
            throw new IllegalArgumentException("a receipt names factors by their codes");
        }
    }

    /** Nothing was proven, after so many attempts. */
    public static VerificationReceipt ofNothing(int failures) {
        return new VerificationReceipt(List.of(), null, failures, null);
    }
}
