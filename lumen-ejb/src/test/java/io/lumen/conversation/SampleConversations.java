package io.lumen.conversation;

import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Conversations that tests speak of. */
public final class SampleConversations {
    public static final ConversationRef DANAS = of(1, 1);
    public static final ConversationRef SOMEBODY_ELSES = of(1, 2);

    /** The same id as Dana's, at another tenant. */
    public static final ConversationRef SAME_ID_OTHER_TENANT = of(2, 1);

    private SampleConversations() {}

    /** A shopper's message as it was stored. */
    public static Message said(ConversationRef conversation, int seq, String text) {
        return Message.ofShopper(new UUID(1, seq), conversation.id(), Instant.EPOCH, text, null, "key-" + seq, new byte[0]).at(seq);
    }

    public static ConversationRef of(long tenant, long id) {
        return new ConversationRef(new TenantId(tenant), new UUID(0, id));
    }
}
