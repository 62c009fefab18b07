package io.lumen.operations;

import java.util.List;
import java.util.Optional;

/** One page of the list, and where the next begins, if there is one. */
public record TenantPage(List<TenantRow> tenants, Optional<TenantQuery.Place> next) {}
