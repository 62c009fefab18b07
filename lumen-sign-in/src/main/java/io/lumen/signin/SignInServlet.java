package io.lumen.signin;

import io.lumen.access.Identity;
import io.lumen.access.SignedInCookie;
import io.lumen.access.SignedInSessions;
import io.lumen.signup.SignUp;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Where people with an account come in: {@code /sign-in/portal}, {@code /sign-in/console}, {@code /sign-in/finance}, and pages
 * below them; and where people without one get one: {@code /sign-in/signup?prompt=create}. The server has sent them to the identity provider and back before this is reached; here their tokens are turned
 * into a session of ours, and the server's own is ended, tokens and all.
 */
@WebServlet("/*")
public class SignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SignInServlet.class);

    /** Where it may lead to; anything else would be an open redirect. */
    private static final Pattern PAGE = Pattern.compile("/(?:portal|console|finance)(?:/[a-z0-9-]{0,60})?|/signup");

    @Inject
    transient SignedInSessions sessions;

    @Inject
    transient SignUp signUp;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!PAGE.matcher(page).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Identity> identity = request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? VouchedFor.by(principal.getOidcSecurityContext())
                : Optional.empty();
        end(request);
        if (identity.isEmpty()) {
            LOG.warn("sign-in: the identity provider's tokens lack what is needed");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.addHeader("Set-Cookie", SignedInCookie.carrying(sessions.begin(signUp.welcomed(identity.get())), request.isSecure()));
        response.setHeader("Cache-Control", "no-store");
        LOG.infof("sign-in: %s", identity.get().person());
        response.sendRedirect(page.indexOf('/', 1) < 0 && !page.equals("/signup") ? page + "/" : page);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
