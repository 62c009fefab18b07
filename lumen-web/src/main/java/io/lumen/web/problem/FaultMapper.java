package io.lumen.web.problem;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TransactionRolledBack;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Turns whatever a door did not answer itself into a problem. A fault is logged with its trace and told without it. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(FaultMapper.class);
    private static final int SECONDS_TO_WAIT = 2;

    @Override
    public Response toResponse(Throwable fault) {
        return switch (fault) {
            case ProblemException refused -> refused.getResponse();
            case ClientErrorException refused -> ProblemException.response(typeOf(refused), null, null);
            case WebApplicationException other when other.getResponse().getStatus() < 400 -> other.getResponse();
            case PersistenceException database -> unavailable(database);
            case DatabaseFault database -> unavailable(database);
            case TransactionRolledBack database -> unavailable(database);
            default -> failed(fault);
        };
    }

    private static ProblemType typeOf(ClientErrorException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.INVALID_REQUEST;
        };
    }

    private static Response unavailable(Throwable fault) {
        LOG.error("the database did not do its part", fault);
        return ProblemException.response(ProblemType.SERVICE_UNAVAILABLE, null, SECONDS_TO_WAIT);
    }

    private static Response failed(Throwable fault) {
        LOG.error("a request failed", fault);
        return ProblemException.response(ProblemType.INTERNAL_ERROR, null, null);
    }
}
