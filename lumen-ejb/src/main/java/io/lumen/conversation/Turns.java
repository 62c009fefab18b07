package io.lumen.conversation;

import io.lumen.contact.EmailAddress;
import io.lumen.runtime.Ids;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import io.lumen.understanding.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes shoppers' messages in and stores their answers: one short transaction each, nothing open in between. Two messages at
 * once are put in order by the conversation's row; an answer is stored only if no other was stored since it was begun.
 */
@ApplicationScoped
public class Turns {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TurnStatements statements;

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
            return take(incoming);
        } catch (KeyTaken sentBefore) {
            return scope.call(incoming.token().tenant(), () -> again(incoming));
        }
    }

    private Acceptance take(Incoming incoming) {
        ConversationRef ref = new ConversationRef(incoming.token().tenant(), incoming.conversation());
        UUID id = ids.next();
        String masked = EmailAddress.maskAllIn(Addresses.replaceIn(incoming.text(), EmailAddress::maskAllIn));
        byte[] sealed = masked.equals(incoming.text()) ? null : cipher.seal(incoming.text(), Conversations.bodyContext(ref, id));
        Message question = Message.ofShopper(
                id, ref.id(), clock.instant(), masked, sealed, incoming.key(), SessionToken.Hashes.sha256(incoming.text()));
        return statements.take(incoming, question, life)
                .<Acceptance>map(place -> new Acceptance.Accepted(opened(ref, question.at(place.seq()), incoming.text(), place)))
                .orElseGet(() -> scope.call(ref.tenant(), () -> absent(incoming)));
    }

    private OpenTurn opened(ConversationRef ref, Message question, String text, TurnStatements.Place place) {
        return new OpenTurn(
                ref,
                place.storeId(),
                place.locale(),
                place.localeChosen(),
                question,
                text,
                place.firstOpen() < question.seq() ? Optional.of(place.firstOpen()) : Optional.empty(),
                place.version(),
                place.state(),
                email(ref, place.sealedEmail()),
                Conversations.customer(cipher, ref, place.sealedCustomer()),
                place.rehearsal(),
                place.expiresAt());
    }

    private Acceptance absent(Incoming incoming) {
        Conversation found = entities.find(Conversation.class, incoming.conversation());
        if (found == null || !found.admits(incoming.token())) {
            return new Acceptance.Unknown();
        }
        boolean served = entities.find(Tenant.class, incoming.token().tenant().value()).status() == TenantStatus.ACTIVE;
        return served ? new Acceptance.Over() : new Acceptance.Away();
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
        int firstOpen = conversation.openSeqs[0];
        return new OpenTurn(
                ref,
                conversation.storeId,
                Locale.forLanguageTag(conversation.locale),
                conversation.localeChosen,
                message,
                words(ref, message),
                firstOpen < message.seq() ? Optional.of(firstOpen) : Optional.empty(),
                conversation.version,
                conversation.state,
                email(ref, conversation.sealedEmail),
                Conversations.customer(cipher, ref, conversation.sealedCustomer),
                conversation.rehearsal,
                conversation.expiresAt);
    }

    /**
     * Ends a turn. Runs inside the caller's transaction, so that whatever else the answer did is stored with it.
     *
     * @throws StaleTurn when another answer came first; the caller's transaction must not be committed
     */
    public Turn answer(OpenTurn turn, Answer answer) {
        TurnStatements.Replies replies = replies(turn, answer);
        return answered(turn, replies, statements.answer(turn, replies).orElseThrow(StaleTurn::new));
    }

    /**
     * Ends a turn with an answer that nothing else is stored with; a transaction of its own.
     *
     * @throws StaleTurn when another answer came first; nothing was stored
     */
    public Turn answerAlone(OpenTurn turn, Answer answer) {
        TurnStatements.Replies replies = replies(turn, answer);
        return answered(turn, replies, statements.answerAlone(turn, replies).orElseThrow(StaleTurn::new));
    }

    private TurnStatements.Replies replies(OpenTurn turn, Answer answer) {
        byte[] email = answer.email().map(address -> cipher.seal(address.value(), Conversations.emailContext(turn.conversation()))).orElse(null);
        List<UUID> names = answer.replies().stream().map(reply -> ids.next()).toList();
        return new TurnStatements.Replies(answer, email, names, clock.instant());
    }

    private static Turn answered(OpenTurn turn, TurnStatements.Replies replies, int last) {
        Answer answer = replies.answer();
        List<UUID> names = replies.ids();
        List<Message> messages = new ArrayList<>();
        messages.add(turn.question());
        int seq = last - names.size();
        for (int i = 0; i < names.size(); i++) {
            seq++;
            messages.add(Message.of(
                    answer.replies().get(i), names.get(i), turn.conversation().id(), seq, replies.at(), turn.seq(), seq == last ? answer.publicState() : null));
        }
        return new Turn(messages, answer.publicState());
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
        return message.sealedBody() == null ? message.text() : cipher.open(message.sealedBody(), Conversations.bodyContext(ref, message.id()));
    }

    private Optional<EmailAddress> email(ConversationRef ref, byte[] sealed) {
        return Optional.ofNullable(sealed)
                .flatMap(kept -> EmailAddress.parse(cipher.open(kept, Conversations.emailContext(ref))));
    }
}
