package io.lumen.order;

import io.lumen.contact.EmailAddress;
import java.util.Optional;

/**
 * All that is read of an order before its shopper is verified.
 *
 * @param id the store's own id
 * @param name what the store calls it, for example {@code #1042}
 * @param email the address given at checkout; empty when none was
 */
public record OrderCandidate(String id, String name, Optional<EmailAddress> email) {
    @Override
    public String toString() {
        return "OrderCandidate[id=" + id + "]";
    }
}
