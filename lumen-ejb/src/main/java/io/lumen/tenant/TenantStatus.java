package io.lumen.tenant;

/** Whether a tenant is served. A suspended one keeps its data and answers politely that it is away. */
public enum TenantStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED
}
