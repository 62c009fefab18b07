package io.lumen.integration.shopify;

import io.lumen.tenant.TenantScope;

/** Where no transaction is ever open. */
final class OutsideTransactions extends TenantScope {
    @Override
    public void requireNone() {}
}
