package io.lumen.web.portal;

import io.lumen.store.ConnectionTrouble;
import io.lumen.store.ConnectionView;
import io.lumen.store.StoreScope;
import io.lumen.store.StoreSettings;
import java.time.Instant;
import java.util.List;

/**
 * The shop as its people see it.
 *
 * @param shop its handle at its platform; null until it was connected
 * @param connection null while it is not connected
 * @param consentOffered whether people can be sent to their shop to grant access
 */
public record StoreView(
        String name, String shop, String timeZone, String orderNumberPrefix, String orderNumberSuffix, int version, Connection connection,
        boolean consentOffered) {

    /**
     * How it is connected.
     *
     * @param way {@code oauth} or {@code token}
     * @param missing rights of use to us that were not granted
     * @param windowDays how many days back orders can be read; null: all of them
     * @param trouble what is wrong now; null: nothing
     */
    public record Connection(
            String way, Instant connectedAt, List<String> missing, Integer windowDays, Instant answeredAt, Instant failedAt, String trouble) {
        static Connection of(ConnectionView view) {
            return new Connection(
                    view.byOwner() ? "oauth" : "token",
                    view.connectedAt(),
                    view.missing().stream().map(StoreScope::code).toList(),
                    view.windowDays().orElse(null),
                    view.answeredAt().orElse(null),
                    view.failedAt().orElse(null),
                    view.trouble().map(ConnectionTrouble::code).orElse(null));
        }
    }

    static StoreView of(StoreSettings settings, boolean consentOffered) {
        return new StoreView(
                settings.name(), settings.shop().orElse(null), settings.timeZone().getId(), settings.orderNumberPrefix(), settings.orderNumberSuffix(),
                settings.version(), settings.connection().map(Connection::of).orElse(null), consentOffered);
    }
}
