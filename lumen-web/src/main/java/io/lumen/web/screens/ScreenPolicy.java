package io.lumen.web.screens;

import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/**
 * What the browser may do on a screen: its own scripts, sheets, drawings and doors, no frame around it, and markup from
 * strings only where the rendering library makes it. Signing out ends at the identity provider
 * ({@code lumen.oidc.url}), and browsers count the redirect as part of the form.
 */
@ApplicationScoped
public class ScreenPolicy {
    private static final String RULES = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
            form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'; \
            require-trusted-types-for 'script'; trusted-types lit-html""";

    @Inject
    Settings settings;

    String text() {
        return of(settings.text("lumen.oidc.url"));
    }

    static String of(Optional<String> identityProvider) {
        return RULES.formatted(identityProvider.map(URI::create).map(url -> " " + origin(url)).orElse(""));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
