package io.lumen.assistant;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Accompaniment;
import io.lumen.conversation.Answer;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Draft;
import io.lumen.conversation.OpenTurn;
import io.lumen.store.StoreProfile;
import io.lumen.understanding.Understanding;
import io.lumen.verification.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the steps of one turn share.
 *
 * @param state where the conversation stands after the decision
 * @param given the address in this message
 * @param email the address known, from now or earlier
 * @param before what is said before the step's own answer
 */
record TurnContext(
        OpenTurn turn,
        StoreProfile store,
        String network,
        DialogueState state,
        Replies replies,
        Understanding heard,
        Optional<EmailAddress> given,
        Optional<EmailAddress> email,
        List<Draft> before,
        TurnJournal journal) {

    ConversationRef conversation() {
        return turn.conversation();
    }

    Locale locale() {
        return replies.locale();
    }

    Optional<CustomerId> customer() {
        return turn.customer().map(CustomerId::new);
    }

    TurnContext after(List<Draft> said) {
        return new TurnContext(turn, store, network, state, replies, heard, given, email, said, journal);
    }

    PreparedAnswer saying(Draft reply) {
        return answering(state, reply);
    }

    PreparedAnswer answering(DialogueState next, Draft reply) {
        return new PreparedAnswer.Plain(answer(next, List.of(reply)));
    }

    /**
     * @param stored rows that are part of the answer's statement
     * @param alongside what else is stored inside the answer's transaction; if there is nothing, the statement is all of it
     */
    PreparedAnswer answering(DialogueState next, List<Draft> replies, List<Accompaniment> stored, List<Runnable> alongside) {
        Answer answer = answer(next, replies, stored);
        return alongside.isEmpty() ? new PreparedAnswer.Plain(answer) : new PreparedAnswer.Accompanied(ignored -> {
            alongside.forEach(Runnable::run);
            return answer;
        });
    }

    Answer answer(DialogueState next, List<Draft> said) {
        return answer(next, said, List.of());
    }

    private Answer answer(DialogueState next, List<Draft> said, List<Accompaniment> stored) {
        List<Draft> all = new ArrayList<>(before);
        all.addAll(said);
        return new Answer(all, Json.write(next), Json.write(PublicState.of(next, locale())), locale(), given, stored);
    }
}
