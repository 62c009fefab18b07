package io.lumen.access;

import java.net.URI;

/** Port: where a browser is sent so that the identity provider's session ends as well. */
public interface ProviderSignOut {
    /**
     * @param idToken shown there, so that nobody is asked whether they mean it
     * @param afterwards a page of ours, registered there
     */
    URI address(String idToken, URI afterwards);
}
