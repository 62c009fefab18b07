package io.lumen.web.edge;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets pages of other origins reach the widget doors. Whether an origin may use a certain widget is decided at the door,
 * where the store is known; here the browser is only told that it may read the answer, including the one that says no.
 * No cookies are involved: the token travels in a header that only the widget's own script can set.
 */
@Provider
@PreMatching
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    /** For a widget door's answer that goes out by itself, past the filters. @param origin null when the caller is no page */
    public static void addTo(HttpServletResponse response, String origin) {
        if (origin != null) {
            response.setHeader(ALLOW_ORIGIN, origin);
            response.addHeader(HttpHeaders.VARY, ORIGIN);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean preflight = request.getMethod().equals(HttpMethod.OPTIONS) && request.getHeaderString("Access-Control-Request-Method") != null;
        if (preflight && isWidgetDoor(request)) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, POST, DELETE")
                    .header("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Last-Event-ID")
                    .header("Access-Control-Max-Age", "7200")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String origin = request.getHeaderString(ORIGIN);
        boolean openToAll = response.getHeaders().containsKey(ALLOW_ORIGIN);
        if (origin == null || openToAll || !isWidgetDoor(request)) {
            return;
        }
        response.getHeaders().putSingle(ALLOW_ORIGIN, origin);
        response.getHeaders().putSingle("Access-Control-Expose-Headers", "ETag, Retry-After, Server-Timing");
        response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
    }

    private static boolean isWidgetDoor(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/widget/");
    }
}
