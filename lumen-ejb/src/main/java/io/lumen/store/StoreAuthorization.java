package io.lumen.store;

import java.net.URI;
import java.util.Optional;

/**
 * How a shop's platform grants access to a shop. Every call that reaches the platform ends within seconds and holds no
 * transaction; what goes wrong there is a value, since a person waits for a sentence about it.
 */
public interface StoreAuthorization {

    /** Whether people can be sent to their shop to grant access, for which the platform must know us as an app. */
    boolean isOffered();

    /**
     * The page of the shop on which its owner grants us access.
     *
     * @param state comes back with the answer, unchanged
     * @param answer where the shop sends its owner with the answer
     */
    URI consentPage(ShopHandle shop, String state, URI answer);

    /** What a shop's owner came back with, if the platform has signed it, and recently. @param query as it came, not decoded */
    Optional<Consent> consent(String query);

    /** Turns a consent into access. A code counts once. */
    StoreAnswer<StoreGrant> redeem(Consent consent);

    /** New access for what came with the old one. */
    StoreAnswer<StoreGrant> renew(ShopHandle shop, String refreshToken);

    /** Asks the shop who it is and what the token may. */
    StoreAnswer<ShopFacts> look(ShopHandle shop, String accessToken);

    /** A signed answer. Printing it shows no code. */
    record Consent(ShopHandle shop, String code, String state) {
        @Override
        public String toString() {
            return "Consent[shop=" + shop.value() + "]";
        }
    }
}
