package io.lumen.web.access;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;

/**
 * Keeps other sites from writing with the reader's cookie: a write says by a header of its own that a script of ours sends it
 * (a form of another site cannot set one), and by the browser's word that it comes from our own pages.
 */
final class SameOrigin {
    static final String HEADER = "X-Lumen-Request";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private SameOrigin() {}

    static void require(ContainerRequestContext request) {
        if (READS.contains(request.getMethod())) {
            return;
        }
        if (request.getHeaderString(HEADER) == null
                || !comesFromUs(request.getHeaderString("Origin"), request.getHeaderString("Sec-Fetch-Site"), request.getUriInfo().getBaseUri())) {
            throw new ProblemException(ProblemType.NOT_FROM_OUR_PAGES);
        }
    }

    /**
     * The browser's own word of the site comes first: a form on a page without referrer is sent with the origin {@code null}.
     * Without any word of the browser a request is not taken for ours.
     */
    static boolean comesFromUs(String origin, String site, URI own) {
        return site == null ? (own.getScheme() + "://" + own.getAuthority()).equals(origin) : site.equals("same-origin");
    }
}
