package io.lumen.assistant;

import io.lumen.conversation.Conversations;
import io.lumen.conversation.Incoming;
import io.lumen.conversation.SessionToken;
import io.lumen.conversation.StartedSession;
import io.lumen.runtime.Ids;
import io.lumen.store.StoreProfile;
import io.lumen.store.TenantStores;
import io.lumen.tenant.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Conversations that a merchant's own people hold to see how the assistant answers: with the real store, the real rules and
 * limits, and no privilege, since an order is proven here as anywhere. They open no ticket and are counted nowhere.
 */
@ApplicationScoped
public class Rehearsals {
    @Inject
    Conversations conversations;

    @Inject
    Assistant assistant;

    @Inject
    TenantStores stores;

    @Inject
    Ids ids;

    /** What became of one message. Without an explanation it was answered before, by an earlier call. */
    public record Rehearsed(TurnOutcome outcome, Optional<Explanation> why) {}

    public StartedSession open(StoreProfile store, Locale locale) {
        return conversations.startRehearsal(store, locale, List.of(Welcome.to(store, locale)), Json.write(DialogueState.first()));
    }

    /**
     * Says something in a rehearsal.
     *
     * @param network the address of who rehearses; tries are counted under it as those of any shopper
     */
    public Rehearsed say(StoreProfile store, SessionToken token, UUID conversation, String text, String key, String network) {
        LogContext.conversation(store.tenant(), conversation);
        TurnJournal journal = new TurnJournal();
        TurnOutcome outcome = assistant.reply(new Incoming(token, conversation, text, key, Optional.empty()), network, journal);
        if (outcome instanceof TurnOutcome.Answered) {
            stores.tested(store.tenant(), store.id());
        }
        return new Rehearsed(outcome, journal.explanation());
    }

    /** Asks one question in a conversation of its own, which is over afterwards. */
    public Rehearsed ask(StoreProfile store, String question, Locale locale, String network) {
        StartedSession session = open(store, locale);
        try {
            return say(store, session.token(), session.conversation().id(), question, ids.next().toString(), network);
        } finally {
            conversations.end(session.token(), session.conversation().id());
        }
    }
}
