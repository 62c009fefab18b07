package io.lumen.conversation;

import io.lumen.contact.EmailAddress;
import io.lumen.runtime.Ids;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantScope;
import io.lumen.understanding.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Takes shoppers' messages in and stores their answers: one short transaction each, nothing open in between. Two messages at
 * once are put in order by the conversation's row; an answer is stored only if no other was stored since it was begun.
 */
@ApplicationScoped
public class Turns {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Checks the session, gives the message its place and notes that it is open, all in one statement. */
    private static final String TAKE_PLACE = """
            update conversation
            set last_seq = last_seq + 1,
                last_active_at = :now,
                expires_at = least(:idle, started_at + make_interval(secs => :most)),
                first_open_seq = coalesce(first_open_seq, last_seq + 1)
            where tenant_id = :tenant and id = :id and token_hash = :hash and ended_at is null and expires_at > :now
            returning store_id, locale, last_seq, first_open_seq, version, state, sealed_email""";

    private static final String STORE_ANSWER = """
            update conversation
            set last_seq = last_seq + :count,
                version = version + 1,
                state = :state,
                sealed_email = coalesce(cast(:email as bytea), sealed_email),
                first_open_seq = case when last_seq = :seq then null else (
                    select min(m.seq) from message m
                    where m.tenant_id = :tenant and m.conversation_id = :id and m.role = 'shopper' and m.seq > :seq) end
            where tenant_id = :tenant and id = :id and version = :version and first_open_seq = :seq and ended_at is null
            returning last_seq""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SessionLife life;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Stores a message before anything is done about it. */
    public Acceptance accept(Incoming incoming) {
        try {
            return scope.call(incoming.token().tenant(), () -> take(incoming));
        } catch (ConstraintViolationException violation) {
            if (!UNIQUE_VIOLATION.equals(violation.getSQLState())) {
                throw violation;
            }
            return scope.call(incoming.token().tenant(), () -> again(incoming));
        }
    }

    private Acceptance take(Incoming incoming) {
        Instant now = clock.instant();
        List<Tuple> rows = takePlace(incoming, now);
        if (rows.isEmpty()) {
            return absent(incoming);
        }
        Tuple row = rows.getFirst();
        ConversationRef ref = new ConversationRef(incoming.token().tenant(), incoming.conversation());
        int seq = row.get("last_seq", Integer.class);
        String masked = EmailAddress.maskAllIn(Addresses.replaceIn(incoming.text(), EmailAddress::maskAllIn));
        byte[] sealed = masked.equals(incoming.text()) ? null : cipher.seal(incoming.text(), Conversations.bodyContext(ref, seq));
        Message question = Message.ofShopper(
                ids.next(), ref.id(), seq, now, masked, sealed, incoming.key(), SessionToken.Hashes.sha256(incoming.text()));
        entities.persist(question);
        return new Acceptance.Accepted(opened(ref, question, incoming.text(), row));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> takePlace(Incoming incoming, Instant now) {
        return entities.createNativeQuery(TAKE_PLACE, Tuple.class)
                .setParameter("now", now)
                .setParameter("idle", life.idleFrom(now))
                .setParameter("most", life.mostSeconds())
                .setParameter("tenant", incoming.token().tenant().value())
                .setParameter("id", incoming.conversation())
                .setParameter("hash", incoming.token().hash())
                .getResultList();
    }

    private OpenTurn opened(ConversationRef ref, Message question, String text, Tuple row) {
        int firstOpen = row.get("first_open_seq", Integer.class);
        return new OpenTurn(
                ref,
                row.get("store_id", UUID.class),
                Locale.forLanguageTag(row.get("locale", String.class)),
                question,
                text,
                firstOpen < question.seq() ? Optional.of(firstOpen) : Optional.empty(),
                row.get("version", Integer.class),
                row.get("state", String.class),
                email(ref, row.get("sealed_email", byte[].class)));
    }

    private Acceptance absent(Incoming incoming) {
        Conversation found = entities.find(Conversation.class, incoming.conversation());
        boolean theirs = found != null && java.security.MessageDigest.isEqual(found.tokenHash, incoming.token().hash());
        return theirs ? new Acceptance.Over() : new Acceptance.Unknown();
    }

    private Acceptance again(Incoming incoming) {
        Message first = entities.createQuery(
                        "select m from Message m where m.conversationId = :conversation and m.idempotencyKey = :key", Message.class)
                .setParameter("conversation", incoming.conversation())
                .setParameter("key", incoming.key())
                .getSingleResult();
        if (!Arrays.equals(first.requestHash(), SessionToken.Hashes.sha256(incoming.text()))) {
            return new Acceptance.KeyReused();
        }
        return standing(new ConversationRef(incoming.token().tenant(), incoming.conversation()), first);
    }

    /** The turn of a message that was accepted earlier, as the conversation stands now; or its answer, if it has one by now. */
    public Acceptance look(ConversationRef ref, int seq) {
        return scope.call(ref.tenant(), () -> standing(ref, shopperMessage(ref, seq)));
    }

    /** The conversation is read before the answer is looked for, so that an answer stored in between is found. */
    private Acceptance standing(ConversationRef ref, Message question) {
        Conversation conversation = entities.find(Conversation.class, ref.id());
        Optional<Turn> answered = answered(ref, question);
        if (answered.isPresent()) {
            return new Acceptance.AnsweredBefore(answered.get());
        }
        return conversation.endedAt == null ? new Acceptance.Accepted(reopened(ref, conversation, question)) : new Acceptance.Over();
    }

    private OpenTurn reopened(ConversationRef ref, Conversation conversation, Message message) {
        int firstOpen = conversation.firstOpenSeq;
        return new OpenTurn(
                ref,
                conversation.storeId,
                Locale.forLanguageTag(conversation.locale),
                message,
                words(ref, message),
                firstOpen < message.seq() ? Optional.of(firstOpen) : Optional.empty(),
                conversation.version,
                conversation.state,
                email(ref, conversation.sealedEmail));
    }

    /**
     * Ends a turn. Runs inside the caller's transaction, so that whatever else the answer did is stored with it.
     *
     * @throws StaleTurn when another answer came first; the caller's transaction must not be committed
     */
    public Turn answer(OpenTurn turn, Answer answer) {
        Instant now = clock.instant();
        int last = storeAnswer(turn, answer);
        List<Message> messages = new ArrayList<>();
        messages.add(turn.question());
        if (turn.question().sealedBody() != null) {
            forgetWords(turn);
        }
        int seq = last - answer.replies().size();
        for (Draft draft : answer.replies()) {
            seq++;
            Message reply = Message.of(
                    draft, ids.next(), turn.conversation().id(), seq, now, turn.seq(), seq == last ? answer.publicState() : null);
            entities.persist(reply);
            messages.add(reply);
        }
        return new Turn(messages, answer.publicState());
    }

    private void forgetWords(OpenTurn turn) {
        entities.createQuery("update Message m set m.sealedBody = null where m.conversationId = :conversation and m.seq = :seq")
                .setParameter("conversation", turn.conversation().id())
                .setParameter("seq", turn.seq())
                .executeUpdate();
    }

    private int storeAnswer(OpenTurn turn, Answer answer) {
        byte[] email = answer.email().map(address -> cipher.seal(address.value(), Conversations.emailContext(turn.conversation()))).orElse(null);
        List<?> rows = entities.createNativeQuery(STORE_ANSWER, Integer.class)
                .setParameter("count", answer.replies().size())
                .setParameter("state", answer.state())
                .setParameter("email", email)
                .setParameter("seq", turn.seq())
                .setParameter("tenant", turn.conversation().tenant().value())
                .setParameter("id", turn.conversation().id())
                .setParameter("version", turn.version())
                .getResultList();
        if (rows.isEmpty()) {
            throw new StaleTurn();
        }
        return (Integer) rows.getFirst();
    }

    private Optional<Turn> answered(ConversationRef ref, Message question) {
        List<Message> replies = entities.createQuery(
                        "select m from Message m where m.conversationId = :conversation and m.seq > :seq and m.replyTo = :seq order by m.seq",
                        Message.class)
                .setParameter("conversation", ref.id())
                .setParameter("seq", question.seq())
                .getResultList();
        if (replies.isEmpty()) {
            return Optional.empty();
        }
        List<Message> all = new ArrayList<>();
        all.add(question);
        all.addAll(replies);
        return Optional.of(new Turn(all, replies.getLast().state().orElseThrow()));
    }

    private Message shopperMessage(ConversationRef ref, int seq) {
        return entities.createQuery(
                        "select m from Message m where m.conversationId = :conversation and m.seq = :seq", Message.class)
                .setParameter("conversation", ref.id())
                .setParameter("seq", seq)
                .getSingleResult();
    }

    private String words(ConversationRef ref, Message message) {
        return message.sealedBody() == null ? message.text() : cipher.open(message.sealedBody(), Conversations.bodyContext(ref, message.seq()));
    }

    private Optional<EmailAddress> email(ConversationRef ref, byte[] sealed) {
        return Optional.ofNullable(sealed)
                .flatMap(kept -> EmailAddress.parse(cipher.open(kept, Conversations.emailContext(ref))));
    }
}
