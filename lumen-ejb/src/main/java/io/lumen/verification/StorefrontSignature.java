package io.lumen.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform's own signature under a request that it passes on for a visitor of a shop. */
public interface StorefrontSignature {
    /**
     * @param query the request's parameters as they came, decoded
     * @return empty when the signature is not the platform's, or too old
     */
    Optional<Visit> check(Map<String, List<String>> query);

    /**
     * A visit that the platform has signed for.
     *
     * @param shop the shop's handle
     * @param customer who is signed in there; empty: nobody
     */
    record Visit(String shop, Optional<CustomerId> customer) {}
}
