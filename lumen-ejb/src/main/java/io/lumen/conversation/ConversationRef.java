package io.lumen.conversation;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** Which conversation of which tenant. */
public record ConversationRef(TenantId tenant, UUID id) {}
