package io.lumen.assistant;

import io.lumen.conversation.Acceptance;
import io.lumen.conversation.Answer;
import io.lumen.conversation.ConversationNews;
import io.lumen.conversation.Incoming;
import io.lumen.conversation.OpenTurn;
import io.lumen.conversation.StaleTurn;
import io.lumen.conversation.Turn;
import io.lumen.conversation.Turns;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Answers a shopper's message: take it in, understand, decide, carry out, answer, store. Two short transactions, and none
 * open while a store or a model is asked.
 *
 * <p>A message that was taken in is answered once, whatever happens in between: the same message sent again, or the next
 * one, takes up what was left.
 */
@ApplicationScoped
public class Assistant {
    private static final Logger LOG = Logger.getLogger(Assistant.class);

    /** Enough for a burst of messages of one shopper; a conversation with more in flight is nobody's conversation. */
    private static final int MOST_ROUNDS = 40;

    @Inject
    Turns turns;

    @Inject
    TurnWork work;

    @Inject
    TenantScope scope;

    @Inject
    TurnBulkhead bulkhead;

    @Inject
    ConversationNews news;

    /** @param network the address the request came from, as the server saw it */
    public TurnOutcome reply(Incoming incoming, String network, TurnJournal journal) {
        return bulkhead.within(journal, () -> replied(incoming, network, journal)).orElseGet(TurnOutcome.Busy::new);
    }

    private TurnOutcome replied(Incoming incoming, String network, TurnJournal journal) {
        Acceptance acceptance = turns.accept(incoming);
        int seq = -1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            switch (acceptance) {
                case Acceptance.Accepted(OpenTurn turn) -> {
                    seq = Math.max(seq, turn.seq());
                    acceptance = advance(turn, network, journal);
                }
                case Acceptance.AnsweredBefore(Turn turn) -> {
                    return new TurnOutcome.Answered(turn);
                }
                case Acceptance.KeyReused() -> {
                    return new TurnOutcome.KeyReused();
                }
                case Acceptance.Unknown() -> {
                    return new TurnOutcome.UnknownSession();
                }
                case Acceptance.Away() -> {
                    return new TurnOutcome.Away();
                }
                case Acceptance.Over() -> {
                    return new TurnOutcome.SessionOver();
                }
            }
        }
        LOG.warnf("assistant: message %d of %s could not be put in order", seq, incoming.conversation());
        return new TurnOutcome.Busy();
    }

    /** Answers the turn, or an older one that must come first; then says how the turn stands. */
    private Acceptance advance(OpenTurn turn, String network, TurnJournal journal) {
        if (turn.earlierOpen().isPresent()) {
            Acceptance earlier = turns.look(turn.conversation(), turn.earlierOpen().get());
            if (earlier instanceof Acceptance.Accepted(OpenTurn open)) {
                answer(open, network, journal);
            }
            return turns.look(turn.conversation(), turn.seq());
        }
        return answer(turn, network, journal);
    }

    private Acceptance answer(OpenTurn turn, String network, TurnJournal journal) {
        news.answering(turn.conversation());
        PreparedAnswer prepared = work.prepare(turn, network, journal);
        try {
            Turn answered = store(turn, prepared);
            news.changed(turn.conversation());
            return new Acceptance.AnsweredBefore(answered);
        } catch (StaleTurn overtaken) {
            LOG.debugf("assistant: %s was overtaken", turn);
            return turns.look(turn.conversation(), turn.seq());
        }
    }

    private Turn store(OpenTurn turn, PreparedAnswer prepared) {
        return switch (prepared) {
            case PreparedAnswer.Plain(var answer) -> turns.answerAlone(turn, answer);
            case PreparedAnswer.Accompanied(var completion) -> scope.call(turn.conversation().tenant(), () -> turns.answer(turn, completion.apply(turn)));
        };
    }
}
