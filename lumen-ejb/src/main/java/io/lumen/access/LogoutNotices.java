package io.lumen.access;

import java.util.Optional;

/** Port: reads what the identity provider sends when one of its sessions has ended (OpenID Connect Back-Channel Logout 1.0). */
public interface LogoutNotices {
    /**
     * @param token the logout token as received
     * @return the provider's session that ended; empty when the token is not the provider's, not for us, not of now, or names none
     */
    Optional<String> read(String token);
}
