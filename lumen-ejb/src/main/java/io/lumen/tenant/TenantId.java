package io.lumen.tenant;

/** A merchant's number with us. Every row of a tenant begins with it. Always positive. */
public record TenantId(long value) {
    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("a tenant id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
