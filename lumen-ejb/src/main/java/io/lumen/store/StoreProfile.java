package io.lumen.store;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A shop as the doors and the dialogue need it: public facts, up to 30 seconds old.
 *
 * @param shop the handle at its platform; empty until the shop is connected
 * @param orderNumberPrefix what the store puts before its order numbers, for example {@code #} or {@code AUR-}
 */
public record StoreProfile(
        TenantId tenant,
        TenantStatus status,
        UUID id,
        Optional<String> shop,
        String name,
        ZoneId timeZone,
        Locale locale,
        String orderNumberPrefix,
        String orderNumberSuffix,
        Set<String> allowedOrigins,
        WidgetGreeting greeting) {

    /** Whether a page of this origin ({@code https://shop.example}) may hold the widget. */
    public boolean allows(String origin) {
        return origin != null && allowedOrigins.contains(origin);
    }
}
