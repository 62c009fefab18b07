package io.lumen.web.edge;

import io.lumen.tenant.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;

/**
 * Ends the log context of a request once its response is out: doors name tenant and conversation, and whatever is logged behind
 * them, a fault and what could not be written among it, still has both.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LogContextFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** @throws ServletException as what stands behind it */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.clear();
        }
    }
}
