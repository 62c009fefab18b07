package io.lumen.web.edge;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** What every answer carries: it is no page, not to be guessed at, and not kept, unless its door says so. */
@Provider
public class SecurityHeaders implements ContainerResponseFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String TYPE_OPTIONS = "X-Content-Type-Options";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String REFERRER = "Referrer-Policy";

    /** For an answer that goes out by itself, past the filters. */
    public static void addTo(HttpServletResponse response) {
        response.setHeader(TYPE_OPTIONS, "nosniff");
        response.setHeader(POLICY, NOTHING);
        response.setHeader(REFERRER, "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(TYPE_OPTIONS, "nosniff");
        if (!headers.containsKey(POLICY)) {
            headers.putSingle(POLICY, NOTHING);
        }
        headers.putSingle(REFERRER, "no-referrer");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
