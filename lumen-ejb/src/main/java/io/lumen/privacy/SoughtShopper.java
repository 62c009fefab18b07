package io.lumen.privacy;

import io.lumen.contact.EmailAddress;
import io.lumen.verification.CustomerId;
import java.util.Optional;

/**
 * Whom an erasure is about. Printing it shows nobody.
 *
 * @param customer their number in the shop, by which alone a conversation may know them when the shop had signed them in
 */
public record SoughtShopper(EmailAddress address, Optional<CustomerId> customer) {
    @Override
    public String toString() {
        return "SoughtShopper[]";
    }
}
