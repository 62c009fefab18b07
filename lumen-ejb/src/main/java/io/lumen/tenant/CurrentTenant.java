package io.lumen.tenant;

import java.util.Optional;

/**
 * The tenant this thread is working for. Only {@link TenantScope} binds it, together with the transaction; it ends with the
 * block that bound it and cannot be changed inside.
 */
public final class CurrentTenant {
    static final ScopedValue<TenantId> BOUND = ScopedValue.newInstance();

    private CurrentTenant() {}

    public static Optional<TenantId> get() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** @throws IllegalStateException outside a {@link TenantScope} */
    public static TenantId require() {
        if (!BOUND.isBound()) {
            throw new IllegalStateException("no tenant is bound: this work belongs inside TenantScope");
        }
        return BOUND.get();
    }
}
