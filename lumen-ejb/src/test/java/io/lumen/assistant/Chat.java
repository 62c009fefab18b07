package io.lumen.assistant;

import io.lumen.answer.AnswerComposer;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Answer;
import io.lumen.conversation.Draft;
import io.lumen.conversation.OpenTurn;
import io.lumen.conversation.SampleConversations;
import io.lumen.model.ModelReading;
import io.lumen.order.SampleOrders;
import io.lumen.store.OneShop;
import io.lumen.store.SampleStores;
import io.lumen.tenant.TenantId;
import io.lumen.ticket.ReadingsInMemory;
import io.lumen.ticket.RecordingTickets;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.verification.RecordingOrderSource;
import io.lumen.verification.VerifiedOrders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A conversation with Aurora, turn by turn, without a database: each turn starts from what the one before has stored. */
final class Chat {
    final RecordingOrderSource stores = new RecordingOrderSource();
    final RecordingTickets tickets = new RecordingTickets();
    final ReadingsInMemory readings = new ReadingsInMemory();
    private final TurnWork work = new TurnWork();
    private DialogueState state = DialogueState.first();
    private Optional<EmailAddress> email = Optional.empty();
    private Utterance utterance;

    Chat() {
        this(true);
    }

    /** @param connected whether the shop's orders can be read at all */
    Chat(boolean connected) {
        work.stores = new OneShop(SampleStores.AURORA, connected);
        work.verification = VerifiedOrders.over(stores);
        work.composer = new AnswerComposer();
        work.tickets = tickets;
        work.readings = readings;
        work.clock = SampleOrders.CLOCK;
        work.modelReading = new ModelReading() {
            @Override
            public Understanding second(TenantId tenant, Utterance said, Understanding own) {
                return own;
            }
        };
        work.budget = new StoreBudget() {
            @Override
            Duration time() {
                return Duration.ofSeconds(3);
            }
        };
    }

    /** @param understood in the short form of {@link Heard} */
    Answer hears(String understood) {
        Heard heard = Heard.of(understood);
        work.interpreter = given -> {
            utterance = given;
            return heard.understanding();
        };
        OpenTurn turn = new OpenTurn(
                SampleConversations.DANAS, SampleStores.AURORA.storeId(), Locale.ENGLISH, false, null, heard.consented() ? "Yes, please!" : "as the test wants it", Optional.empty(), 0, Json.write(state), email);
        Answer answer = work.prepare(turn, new TurnTimings()).complete(turn);
        state = Json.readState(answer.state());
        email = answer.email().or(() -> email);
        return answer;
    }

    Draft reply(String understood) {
        return hears(understood).replies().getLast();
    }

    /** What the interpreter was given last. */
    Utterance utterance() {
        return utterance;
    }

    DialogueState state() {
        return state;
    }
}
