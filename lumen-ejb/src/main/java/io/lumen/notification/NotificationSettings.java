package io.lumen.notification;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where mails lead to: {@code lumen.portal.base-url}. Without it they have no link. */
@ApplicationScoped
class NotificationSettings implements CheckedAtStart {
    private static final String PORTAL = "lumen.portal.base-url";

    @Inject
    Settings settings;

    @Override
    public void check() {
        portal();
    }

    Optional<URI> ticketPage(int number) {
        return portal().map(base -> URI.create(base + "/portal/ticket?number=" + number));
    }

    Optional<URI> page(String path) {
        return portal().map(base -> URI.create(base + path));
    }

    private Optional<String> portal() {
        return settings.text(PORTAL).map(String::strip).map(NotificationSettings::checked);
    }

    private static String checked(String value) {
        try {
            URI base = new URI(value);
            boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
            if (web && base.getHost() != null && base.getRawQuery() == null && base.getRawFragment() == null && base.getRawUserInfo() == null) {
                return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            }
        } catch (URISyntaxException wrong) {
            throw new InvalidSetting(PORTAL, "is no web address");
        }
        throw new InvalidSetting(PORTAL, "must be a web address such as https://lumen.example");
    }
}
