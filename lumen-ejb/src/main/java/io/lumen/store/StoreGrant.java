package io.lumen.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Access to a shop as its platform has just given it. Printing it shows no token.
 *
 * @param renewal what follows the access token; empty when it never ends
 */
public record StoreGrant(String accessToken, Optional<Renewal> renewal) {

    /** @param expiresAt when the access token ends; @param refreshExpiresAt when the refresh token does, if the platform says */
    public record Renewal(Instant expiresAt, String refreshToken, Optional<Instant> refreshExpiresAt) {
        @Override
        public String toString() {
            return "Renewal[expiresAt=" + expiresAt + "]";
        }
    }

    @Override
    public String toString() {
        return "StoreGrant[" + renewal.map(Renewal::toString).orElse("without end") + "]";
    }
}
