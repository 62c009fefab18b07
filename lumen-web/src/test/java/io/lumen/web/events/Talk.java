package io.lumen.web.events;

import io.lumen.assistant.News;
import io.lumen.assistant.ShownMessage;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Pulse;
import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A conversation as streams read it. */
final class Talk implements Subscription.Source {
    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    final ConversationRef ref;
    final List<ShownMessage> said = new ArrayList<>();
    Instant expiresAt = START.plusSeconds(1800);
    String state = "{\"awaiting\":\"none\"}";
    boolean answering;
    boolean over;
    RuntimeException fault;
    int readings;

    Talk(long tenant, long id) {
        ref = new ConversationRef(new TenantId(tenant), new UUID(0, id));
    }

    void say(String text) {
        int seq = said.size() + 1;
        said.add(new ShownMessage(new UUID(1, seq), seq, "assistant", START, text, null, null, null, false, null, false));
    }

    Pulse pulse() {
        return new Pulse(said.size(), said.size(), answering, over);
    }

    Subscription after(int seq) {
        return new Subscription(ref, seq, this, ShownMessage::text);
    }

    @Override
    public News after(int seq, int most) {
        readings++;
        if (fault != null) {
            throw fault;
        }
        return over ? new News.Over(true) : new News.Told(said.stream().skip(seq).limit(most).toList(), state, pulse(), expiresAt);
    }
}
