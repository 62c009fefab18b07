package io.lumen.verification;

import io.lumen.order.OrderCandidate;
import java.util.Optional;

/** For which order a code was asked, if number and address fitted one. Only this package can look. */
public final class CodeFor {
    private final Optional<OrderCandidate> match;

    CodeFor(Optional<OrderCandidate> match) {
        this.match = match;
    }

    Optional<OrderCandidate> match() {
        return match;
    }

    @Override
    public String toString() {
        return "CodeFor";
    }
}
