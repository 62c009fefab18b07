package io.lumen.tenant;

/**
 * An account has come to its end, in the transaction that observes it: what a feature keeps of the tenant elsewhere has to go
 * there too, over the outbox. What is kept here is removed afterwards.
 */
public record TenantClosed(TenantId tenant) {}
