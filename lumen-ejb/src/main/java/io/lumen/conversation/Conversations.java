package io.lumen.conversation;

import io.lumen.runtime.Ids;
import io.lumen.store.StoreProfile;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Starts, reads and ends conversations. What happens inside a turn is {@link Turns}. */
@ApplicationScoped
public class Conversations {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SessionLife life;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** @param state the dialogue's first note */
    public StartedSession start(StoreProfile store, Locale locale, List<Draft> welcome, String state) {
        SessionToken token = SessionToken.issue(store.tenant(), random);
        Instant now = clock.instant();
        Conversation conversation = new Conversation();
        conversation.id = ids.next();
        conversation.storeId = store.id();
        conversation.tokenHashes = new byte[][] {token.hash()};
        conversation.openSeqs = new int[0];
        conversation.locale = locale.toLanguageTag();
        conversation.startedAt = now;
        conversation.lastActiveAt = now;
        conversation.expiresAt = life.until(now, now);
        conversation.lastSeq = welcome.size();
        conversation.state = state;
        List<Message> messages = new ArrayList<>();
        for (Draft draft : welcome) {
            messages.add(Message.of(draft, ids.next(), conversation.id, messages.size() + 1, now, null, null));
        }
        return scope.call(store.tenant(), () -> {
            entities.persist(conversation);
            messages.forEach(entities::persist);
            return new StartedSession(new ConversationRef(store.tenant(), conversation.id), token, conversation.expiresAt, messages);
        });
    }

    /** The session behind a token, if it lives. */
    public Optional<Session> find(SessionToken token, UUID id) {
        return scope.call(token.tenant(), () -> alive(token, id).map(found -> session(token, found)));
    }

    /** What was said after a place in the conversation, in order. */
    public List<Message> messagesAfter(ConversationRef conversation, int seq) {
        return scope.call(conversation.tenant(), () -> entities.createQuery(
                        "select m from Message m where m.conversationId = :conversation and m.seq > :seq order by m.seq", Message.class)
                .setParameter("conversation", conversation.id())
                .setParameter("seq", seq)
                .getResultList());
    }

    /** Adds something that is no answer to a message, together with the dialogue's new note. Inside the caller's transaction. */
    public Message append(ConversationRef ref, Draft draft, String state) {
        Conversation conversation = entities.find(Conversation.class, ref.id(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        conversation.lastSeq++;
        conversation.version++;
        conversation.state = state;
        Message message = Message.of(draft, ids.next(), ref.id(), conversation.lastSeq, clock.instant(), null, null);
        entities.persist(message);
        return message;
    }

    /** The dialogue's note, with the conversation held for the rest of the caller's transaction. */
    public String stateForUpdate(ConversationRef ref) {
        return entities.find(Conversation.class, ref.id(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE).state;
    }

    /** Ends it, and forgets the address it kept. False when it was over already or never was. Inside the caller's transaction. */
    public boolean end(SessionToken token, UUID id) {
        Optional<Conversation> found = alive(token, id);
        found.ifPresent(conversation -> {
            conversation.endedAt = clock.instant();
            conversation.sealedEmail = null;
        });
        return found.isPresent();
    }

    private Optional<Conversation> alive(SessionToken token, UUID id) {
        Instant now = clock.instant();
        return Optional.ofNullable(entities.find(Conversation.class, id))
                .filter(found -> found.admits(token))
                .filter(found -> found.endedAt == null && found.expiresAt.isAfter(now));
    }

    private static Session session(SessionToken token, Conversation found) {
        return new Session(
                new ConversationRef(token.tenant(), found.id),
                found.storeId,
                Locale.forLanguageTag(found.locale),
                found.expiresAt,
                found.state);
    }

    static String emailContext(ConversationRef conversation) {
        return "conversation-email:" + conversation.tenant() + ":" + conversation.id();
    }

    static String bodyContext(ConversationRef conversation, UUID message) {
        return "message:" + conversation.tenant() + ":" + message;
    }
}
