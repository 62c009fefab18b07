package io.lumen.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A request that a door refuses, with the answer that says why. */
public class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    public ProblemException(ProblemType type) {
        this(type, null, null);
    }

    public ProblemException(ProblemType type, String field) {
        this(type, field, null);
    }

    public ProblemException(ProblemType type, String field, Integer retryAfter) {
        super(type.slug(), response(type, field, retryAfter));
    }

    static Response response(ProblemType type, String field, Integer retryAfter) {
        Response.ResponseBuilder response = Response.status(type.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(type, field, retryAfter));
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.build();
    }
}
