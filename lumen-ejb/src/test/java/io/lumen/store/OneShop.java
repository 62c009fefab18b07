package io.lumen.store;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A directory that knows one shop, connected or not. */
public final class OneShop extends StoreDirectory {
    private final StoreAccess shop;
    private final boolean connected;
    private Optional<Duration> window = Optional.empty();

    public OneShop(StoreAccess shop, boolean connected) {
        this.shop = shop;
        this.connected = connected;
    }

    @Override
    public Optional<StoreProfile> byId(TenantId tenant, UUID store) {
        return Optional.of(new StoreProfile(
                shop.tenant(), TenantStatus.ACTIVE, shop.storeId(), Optional.of(shop.shop()), "Aurora", ZoneId.of("UTC"), Locale.ENGLISH,
                shop.orderNumberPrefix(), shop.orderNumberSuffix(), Set.of(), new WidgetGreeting("Aurora", Optional.empty(), List.of())));
    }

    @Override
    public Optional<StoreAccess> access(TenantId tenant, UUID store) {
        return connected ? Optional.of(shop) : Optional.empty();
    }

    /** From now on orders can be read so far back only. */
    public void reaches(Duration window) {
        this.window = Optional.of(window);
    }

    @Override
    public Optional<Duration> orderWindow(TenantId tenant, UUID store) {
        return window;
    }
}
