package io.lumen.store;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shops as the rest of the product knows them. */
public final class SampleProfiles {
    private SampleProfiles() {}

    /** Aurora, in Berlin's time, speaking this language. */
    public static StoreProfile aurora(Locale locale) {
        return aurora(locale, new WidgetGreeting("Aurora", Optional.empty(), List.of()));
    }

    /** The same, with this as the first thing said. */
    public static StoreProfile aurora(Locale locale, WidgetGreeting greeting) {
        return new StoreProfile(
                new TenantId(1), TenantStatus.ACTIVE, new UUID(0, 7), Optional.of("aurora"), "Aurora", ZoneId.of("Europe/Berlin"), locale, "#", "", Set.of(),
                greeting);
    }
}
