package io.lumen.assistant;

import io.lumen.answer.AnswerComposer;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Answer;
import io.lumen.conversation.Draft;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.OpenTurn;
import io.lumen.conversation.SampleConversations;
import io.lumen.model.ModelReading;
import io.lumen.model.ModelWording;
import io.lumen.order.OrderNumber;
import io.lumen.order.SampleOrders;
import io.lumen.policy.Policies;
import io.lumen.policy.PolicyPassage;
import io.lumen.store.OneShop;
import io.lumen.store.SampleStores;
import io.lumen.tenant.TenantId;
import io.lumen.ticket.ReadingsInMemory;
import io.lumen.ticket.RecordingTickets;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.verification.IdentityDesk;
import io.lumen.verification.ReceiptsInMemory;
import io.lumen.verification.RecordingOrderSource;
import io.lumen.verification.VerifiedOrders;
import io.lumen.wording.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A conversation with Aurora, turn by turn, without a database: each turn starts from what the one before has stored. */
final class Chat {
    final RecordingOrderSource stores;
    final RecordingTickets tickets = new RecordingTickets();
    final ReadingsInMemory readings = new ReadingsInMemory();
    final IdentityDesk desk;
    final OneShop shop;
    private final ConversationRef conversation;
    private final String network;
    private final ReceiptsInMemory receipts = new ReceiptsInMemory();
    private final TurnWork work = new TurnWork();
    private DialogueState state = DialogueState.first();
    private Optional<EmailAddress> email = Optional.empty();
    private Optional<String> customer = Optional.empty();
    private Utterance utterance;
    private int said;
    PolicyPassage policy;
    boolean rehearsal;
    private Explanation why;

    Chat() {
        this(true);
    }

    /** @param connected whether the shop's orders can be read at all */
    Chat(boolean connected) {
        this(connected, new RecordingOrderSource(), new IdentityDesk(), SampleConversations.DANAS, "203.0.113.7");
    }

    private Chat(boolean connected, RecordingOrderSource stores, IdentityDesk desk, ConversationRef conversation, String network) {
        this.stores = stores;
        this.desk = desk;
        this.conversation = conversation;
        this.network = network;
        shop = new OneShop(SampleStores.AURORA, connected);
        work.stores = shop;
        OrderSteps steps = new OrderSteps();
        steps.stores = work.stores;
        steps.verification = VerifiedOrders.over(stores);
        steps.identity = desk.over(steps.verification, stores);
        steps.codes = desk.codes;
        steps.receipts = receipts;
        steps.answers = new OrderAnswers();
        steps.answers.stores = work.stores;
        steps.answers.composer = new AnswerComposer();
        steps.answers.otherWords = new OtherWords(new ModelWording() {
            @Override
            public Optional<Sentence> reword(TenantId tenant, Sentence answer, Locale locale) {
                return Optional.empty();
            }
        });
        steps.readings = readings;
        steps.clock = SampleOrders.CLOCK;
        work.orders = steps;
        work.receipts = new Receipts();
        work.receipts.receipts = receipts;
        work.tickets = tickets;
        work.policies = new Policies() {
            @Override
            public Optional<PolicyPassage> search(TenantId tenant, UUID store, String question, Locale locale) {
                return Optional.ofNullable(policy);
            }
        };
        work.modelReading = new ModelReading() {
            @Override
            public Understanding second(TenantId tenant, Utterance said, Understanding own) {
                return own;
            }
        };
        steps.budget = new StoreBudget() {
            @Override
            Duration time() {
                return Duration.ofSeconds(3);
            }
        };
    }

    /** @param understood in the short form of {@link Heard} */
    Answer hears(String understood) {
        said++;
        return hearsAgain(understood);
    }

    /** The same message once more, because its answer was lost before it was stored. */
    Answer hearsAgain(String understood) {
        OpenTurn turn = turn(understood);
        Answer answer = switch (prepared(turn)) {
            case PreparedAnswer.Plain(var plain) -> plain;
            case PreparedAnswer.Accompanied(var completion) -> completion.apply(turn);
        };
        state = Json.readState(answer.state());
        email = answer.email().or(() -> email);
        return answer;
    }

    /** The answer is worked out, and lost before it is stored: the server was killed, or another answer came first. */
    void hearsInVain(String understood) {
        said++;
        prepared(turn(understood));
    }

    private OpenTurn turn(String understood) {
        Heard heard = Heard.of(understood);
        work.interpreter = given -> {
            utterance = given;
            return heard.understanding();
        };
        String words = words(heard.said());
        return new OpenTurn(
                conversation, SampleStores.AURORA.storeId(), Locale.ENGLISH, false, SampleConversations.said(conversation, said, words), words, Optional.empty(), 0, Json.write(state), email, customer, rehearsal, SampleOrders.NOW.plus(Duration.ofMinutes(30)));
    }

    private PreparedAnswer prepared(OpenTurn turn) {
        TurnJournal journal = new TurnJournal();
        PreparedAnswer prepared = work.prepare(turn, network, journal);
        why = journal.explanation().orElseThrow();
        return prepared;
    }

    /** Why the last message was answered as it was. */
    Explanation why() {
        return why;
    }

    private static String words(Said said) {
        return said.consent() ? "Yes, please!" : said.wantsCode() ? "Email me a code" : said.code().or(() -> said.parcel().map(Chat::words)).orElse("as the test wants it");
    }

    private static String words(ParcelMention mention) {
        return switch (mention.parcel()) {
            case ParcelNamed.Numbered(int number) -> "parcel " + number;
            case ParcelNamed.Last last -> "the last parcel";
            case ParcelNamed.Other other -> "and the other box?";
        };
    }

    /** The same conversation in a tab that still waits for something which another one has given by now. */
    Chat asItStoodBefore(Awaited awaited) {
        Chat tab = new Chat(true, stores, desk, conversation, network);
        tab.said = said;
        tab.email = email;
        tab.state = DialogueState.first().awaiting(awaited, List.of(), List.of(new OrderNumber("1042")));
        return tab;
    }

    /** Another conversation with the same shop, from the same network. */
    Chat sameShopAnew() {
        return fromElsewhere(network);
    }

    /** Another conversation with the same shop, from another network. */
    Chat fromElsewhere(String otherNetwork) {
        return new Chat(true, stores, desk, new ConversationRef(conversation.tenant(), UUID.randomUUID()), otherNetwork);
    }

    /** From now on the store has signed for this customer. */
    void signsIn(String number) {
        customer = Optional.of(number);
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
