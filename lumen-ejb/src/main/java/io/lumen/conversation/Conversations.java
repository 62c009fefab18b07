package io.lumen.conversation;

import io.lumen.runtime.Ids;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SecretCipher;
import io.lumen.store.StoreProfile;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
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
    /** Longer than most returns are possible; what a shopper reads again is only what was said, without order details. */
    private static final Duration RESUMABLE = Duration.ofDays(30);

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SessionLife life;

    @Inject
    SecretCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** @param state the dialogue's first note */
    public StartedSession start(StoreProfile store, Locale locale, List<Draft> welcome, String state) {
        return start(store, locale, welcome, state, false);
    }

    /** The same for a talk that the merchant's own people hold to try the assistant. */
    public StartedSession startRehearsal(StoreProfile store, Locale locale, List<Draft> welcome, String state) {
        return start(store, locale, welcome, state, true);
    }

    private StartedSession start(StoreProfile store, Locale locale, List<Draft> welcome, String state, boolean rehearsal) {
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
        conversation.disclosedAt = now;
        conversation.rehearsal = rehearsal;
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

    /**
     * A talk taken up again by the widget it was held in, up to thirty days after its last word. What was proven in it has
     * ended with its session; the caller sees to that when {@link Resumed#anew}. Inside the caller's transaction.
     *
     * @return empty when there is no such talk, it was ended by request, or the token is not its
     */
    public Optional<Resumed> resume(StoreProfile store, SessionToken token, UUID id) {
        Conversation found = entities.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        boolean theirs = found != null && found.storeId.equals(store.id()) && found.admits(token);
        if (!theirs || found.endedAt != null || found.lastActiveAt.plus(RESUMABLE).isBefore(now)) {
            return Optional.empty();
        }
        return Optional.of(resumed(store, found, now));
    }

    /** The signed customer's talk with this store, from whatever device. Inside the caller's transaction. */
    public Optional<Resumed> ofCustomer(StoreProfile store, String customer) {
        return entities.createQuery(
                        "select c from Conversation c where c.storeId = :store and c.customerHash = :customer and c.endedAt is null"
                                + " and c.lastActiveAt > :since order by c.lastActiveAt desc",
                        Conversation.class)
                .setParameter("store", store.id())
                .setParameter("customer", customerHash(store.tenant(), store.id(), customer))
                .setParameter("since", clock.instant().minus(RESUMABLE))
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(found -> resumed(store, found, clock.instant()));
    }

    private Resumed resumed(StoreProfile store, Conversation found, Instant now) {
        boolean anew = !found.expiresAt.isAfter(now);
        if (anew) {
            found.startedAt = now;
            found.sealedEmail = null;
            found.tokenHashes = new byte[0][];
            found.version++;
        }
        SessionToken token = SessionToken.issue(store.tenant(), random);
        found.admit(token);
        found.lastActiveAt = now;
        found.expiresAt = life.until(found.startedAt, now);
        return new Resumed(session(token, found), token, anew);
    }

    /** Notes whom the store has signed in. Inside the caller's transaction. */
    public void signIn(ConversationRef ref, String customer) {
        Conversation found = entities.find(Conversation.class, ref.id(), LockModeType.PESSIMISTIC_WRITE);
        found.customerHash = customerHash(ref.tenant(), found.storeId, customer);
        found.sealedCustomer = cipher.seal(customer, customerContext(ref));
    }

    /** Replaces the dialogue's note. Inside the caller's transaction. */
    public void note(ConversationRef ref, String state) {
        Conversation found = entities.find(Conversation.class, ref.id(), LockModeType.PESSIMISTIC_WRITE);
        found.state = state;
        found.version++;
    }

    private byte[] customerHash(TenantId tenant, UUID store, String customer) {
        return hash.of(customer, "conversation-customer:" + tenant + ":" + store);
    }

    static Optional<String> customer(SecretCipher cipher, ConversationRef ref, byte[] sealed) {
        return Optional.ofNullable(sealed).map(kept -> cipher.open(kept, customerContext(ref)));
    }

    private static String customerContext(ConversationRef ref) {
        return "conversation-customer:" + ref.tenant() + ":" + ref.id();
    }

    /** How the session behind a token stands. */
    public SessionStanding find(SessionToken token, UUID id) {
        return scope.call(token.tenant(), () -> admitted(token, id)
                .<SessionStanding>map(found -> isAlive(found) ? new SessionStanding.Alive(session(token, found)) : new SessionStanding.Over())
                .orElseGet(SessionStanding.Unknown::new));
    }

    /** What was said after a place in the conversation, in order. */
    public List<Message> messagesAfter(ConversationRef conversation, int seq) {
        return messagesAfter(conversation, seq, Integer.MAX_VALUE);
    }

    /** The first of them. */
    public List<Message> messagesAfter(ConversationRef conversation, int seq, int most) {
        return scope.call(conversation.tenant(), () -> entities.createQuery(
                        "select m from Message m where m.conversationId = :conversation and m.seq > :seq order by m.seq", Message.class)
                .setParameter("conversation", conversation.id())
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList());
    }

    /** Empty when there is no such conversation. */
    public Optional<Pulse> pulse(ConversationRef conversation) {
        return scope.call(conversation.tenant(), () -> Optional.ofNullable(entities.find(Conversation.class, conversation.id())).map(found ->
                new Pulse(found.lastSeq, found.version, found.openSeqs.length > 0, found.endedAt != null)));
    }

    /** Adds something that is no answer to a message, together with the dialogue's new note. Inside the caller's transaction. */
    public Message append(ConversationRef ref, Draft draft, String state) {
        Conversation conversation = entities.find(Conversation.class, ref.id(), LockModeType.PESSIMISTIC_WRITE);
        conversation.lastSeq++;
        conversation.version++;
        conversation.state = state;
        Message message = Message.of(draft, ids.next(), ref.id(), conversation.lastSeq, clock.instant(), null, null);
        entities.persist(message);
        return message;
    }

    /** The newest message, whoever said it. Inside the caller's transaction, which holds the conversation. */
    public Optional<Message> newest(ConversationRef ref) {
        return entities.createQuery("select m from Message m where m.conversationId = :conversation and m.seq = :seq", Message.class)
                .setParameter("conversation", ref.id())
                .setParameter("seq", entities.find(Conversation.class, ref.id()).lastSeq)
                .getResultStream()
                .findFirst();
    }

    /** The dialogue's note, with the conversation held for the rest of the caller's transaction. */
    public String stateForUpdate(ConversationRef ref) {
        return entities.find(Conversation.class, ref.id(), LockModeType.PESSIMISTIC_WRITE).state;
    }

    /** Ends it, and forgets the address it kept. False when it was over already or never was. Inside the caller's transaction. */
    public boolean end(SessionToken token, UUID id) {
        Optional<Conversation> found = admitted(token, id).filter(this::isAlive);
        found.ifPresent(conversation -> {
            conversation.endedAt = clock.instant();
            conversation.sealedEmail = null;
        });
        return found.isPresent();
    }

    private Optional<Conversation> admitted(SessionToken token, UUID id) {
        return Optional.ofNullable(entities.find(Conversation.class, id)).filter(found -> found.admits(token));
    }

    private boolean isAlive(Conversation found) {
        return found.endedAt == null && found.expiresAt.isAfter(clock.instant());
    }

    private Session session(SessionToken token, Conversation found) {
        return new Session(
                new ConversationRef(token.tenant(), found.id),
                found.storeId,
                Locale.forLanguageTag(found.locale),
                found.expiresAt,
                customer(cipher, new ConversationRef(token.tenant(), found.id), found.sealedCustomer),
                found.state);
    }

    static String emailContext(ConversationRef conversation) {
        return "conversation-email:" + conversation.tenant() + ":" + conversation.id();
    }

    static String bodyContext(ConversationRef conversation, UUID message) {
        return "message:" + conversation.tenant() + ":" + message;
    }
}
