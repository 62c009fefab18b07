package io.lumen.tenant;

/**
 * Whether a tenant is served. A suspended one keeps its data and answers politely that it is away; so does one that is closing,
 * until its owners take that back or its days are over. A closed one is gone but for its number.
 */
public enum TenantStatus {
    ACTIVE,
    SUSPENDED,
    CLOSING,
    CLOSED
}
