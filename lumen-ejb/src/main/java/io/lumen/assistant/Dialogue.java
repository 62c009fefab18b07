package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides the next step. A pure function of where the conversation stands and what was understood: no clock, no store, no
 * database. Read it together with its table of tests.
 *
 * <p>The rule it keeps: an order is told only by {@link Step.Tell} for a name that was proven, and proven only by
 * {@link Step.Verify}, which needs a number and an address, by {@link Step.RedeemCode}, or by the store's signature under who
 * the shopper is. Everything else asks, explains or hands over.
 */
public final class Dialogue {
    private static final int MOST_AT_ONCE = 3;

    private final DialogueState state;
    private final Understanding heard;
    private final Known known;
    private final Said said;
    private final Wishes wishes;

    private Dialogue(DialogueState state, Understanding heard, Known known, Said said) {
        this.wishes = Wishes.of(heard);
        this.state = state.asking(wishes.worthNoting());
        this.heard = heard;
        this.known = known;
        this.said = said;
    }

    public static Decision next(DialogueState state, Understanding heard, Known known, Said said) {
        return new Dialogue(state, heard, known, said).next();
    }

    private Decision next() {
        if (said.consent() && state.offered() != null && heard.orderNumbers().isEmpty()) {
            return new Decision(new Step.OpenTicket(state.offered()), state);
        }
        if (said.wantsCode()) {
            return sendCode();
        }
        if (state.awaited() == Awaited.CODE && said.code().isPresent()) {
            return new Decision(new Step.RedeemCode(said.code().get(), wantedBefore()), state);
        }
        if (isAboutParcelAlone()) {
            return tell(List.of(state.focus()), List.of(Question.STATUS));
        }
        if (isUnclear()) {
            return new Decision(new Step.Clarify(heard.alternatives()), state.offering(null));
        }
        return served();
    }

    /** "And the second parcel?" after an order was told asks for that parcel, whatever the few words of it were taken for. */
    private boolean isAboutParcelAlone() {
        return said.parcel().filter(ParcelMention::alone).isPresent() && isTalkedOf() && heard.email().isEmpty();
    }

    /** A proven order is talked of, and nothing else is being asked for. */
    private boolean isTalkedOf() {
        return state.focus() != null && state.awaited() == Awaited.NONE && state.orderNumber() == null;
    }

    /** With a number or an address in it, or when something is awaited, a message is clear enough. */
    private boolean isUnclear() {
        return !heard.sure() && heard.alternatives().size() > 1 && !namesOrder() && state.awaited() == Awaited.NONE;
    }

    private Decision served() {
        if (wishes.all().contains(Intent.HUMAN_AGENT)) {
            return person(TicketReason.ASKED_FOR_PERSON);
        }
        List<Question> questions = wishes.questions();
        List<Step.Aside> asides = wishes.asides();
        if (!questions.isEmpty()) {
            return heartened(withAsides(asides, order(questions)));
        }
        return switch (heard.intent()) {
            case FRUSTRATED -> namesOrder() ? order(wantedBefore()) : person(TicketReason.UNHAPPY);
            case PROVIDE_ORDER_NUMBER, PROVIDE_EMAIL -> withAsides(asides, order(wantedBefore()));
            case ORDER_LIST -> withAsides(asides, orderList());
            case GREETING, THANKS_BYE, OUT_OF_SCOPE -> asides.isEmpty() ? social() : explained(asides);
            default -> explained(asides);
        };
    }

    /** Who is upset and asks for an order gets the order first, and a person is offered with it. */
    private Decision heartened(Decision decision) {
        boolean upset = wishes.all().contains(Intent.FRUSTRATED) && decision.state().offered() == null;
        return upset ? new Decision(decision.before(), decision.step(), decision.state().offering(TicketReason.UNHAPPY)) : decision;
    }

    private Decision social() {
        return switch (heard.intent()) {
            case GREETING -> new Decision(new Step.Say(Phrase.GREETING), state.offering(null));
            case THANKS_BYE -> new Decision(new Step.Say(Phrase.GOODBYE), state.offering(null));
            default -> notUnderstood();
        };
    }

    /** Something only a person may do: said, explained, offered; never done. What was being asked for stays asked. */
    private Decision explained(List<Step.Aside> asides) {
        return new Decision(asides.subList(0, asides.size() - 1), asides.getLast(), state.offering(wishes.offer().orElse(null)));
    }

    private Decision withAsides(List<Step.Aside> asides, Decision main) {
        DialogueState next = main.state().offered() == null ? main.state().offering(wishes.offer().orElse(null)) : main.state();
        List<Step.Aside> before = Stream.concat(asides.stream(), main.before().stream()).toList();
        return new Decision(before, main.step(), asides.isEmpty() ? main.state() : next);
    }

    private Decision order(List<Question> questions) {
        List<OrderNumber> named = named();
        if (named.size() > MOST_AT_ONCE) {
            Decision first = about(named.subList(0, MOST_AT_ONCE), questions);
            return new Decision(List.of(new Step.Say(Phrase.THREE_ORDERS_AT_A_TIME)), first.step(), first.state());
        }
        if (!named.isEmpty()) {
            return about(named, questions);
        }
        if (state.orderNumber() != null) {
            return pending(questions);
        }
        if (isTalkedOf()) {
            return tell(List.of(state.focus()), questions);
        }
        return known.customer() && heard.email().isEmpty() ? newest(questions) : askOrderNumber(questions);
    }

    /** "Parcel no. 2" of an order that is talked of names no order 2. */
    private List<OrderNumber> named() {
        Optional<String> parcel = said.parcel().filter(mention -> isTalkedOf()).map(ParcelMention::parcel)
                .flatMap(meant -> meant instanceof ParcelNamed.Numbered(int number) ? Optional.of(Integer.toString(number)) : Optional.empty());
        return heard.orderNumbers().stream().flatMap(text -> OrderNumber.parse(text).stream())
                .filter(number -> !parcel.map(number.value()::equals).orElse(false)).distinct().toList();
    }

    private Decision tell(List<String> orderNames, List<Question> questions) {
        Optional<ParcelNamed> parcel = said.parcel().map(ParcelMention::parcel).map(this::besideTheOneTold);
        DialogueState next = state;
        for (String name : orderNames) {
            next = next.proven(name);
        }
        return new Decision(new Step.Tell(orderNames, questions, parcel), next);
    }

    /** Only the conversation knows which parcel "the other one" is not. */
    private ParcelNamed besideTheOneTold(ParcelNamed parcel) {
        return parcel instanceof ParcelNamed.Other && state.parcel() != null ? new ParcelNamed.Other(state.parcel()) : parcel;
    }

    private Decision newest(List<Question> questions) {
        return new Decision(new Step.TellNewest(questions), state.awaiting(Awaited.NONE, questions, List.of()));
    }

    private Decision about(List<OrderNumber> numbers, List<Question> questions) {
        List<String> proven = numbers.stream().flatMap(number -> state.provenAs(number).stream()).toList();
        if (proven.size() == numbers.size()) {
            return tell(proven, questions);
        }
        DialogueState asked = state.awaiting(Awaited.EMAIL, questions, numbers);
        if (known.customer() && heard.email().isEmpty()) {
            return new Decision(new Step.TellOwn(numbers, questions), asked);
        }
        return new Decision(known.email() ? new Step.Verify(numbers, questions) : askEmail(asked), asked);
    }

    private static Step askEmail(DialogueState asked) {
        return new Step.Say(asked.further().isEmpty() ? Phrase.ASK_EMAIL : Phrase.ASK_EMAIL_FOR_ALL);
    }

    /**
     * What was named waits to be proven. After a refusal an address given earlier has been tried, so only a new one is worth a
     * check; after a fault of the store the same one is. While a code is awaited, only a new address begins anew.
     */
    private Decision pending(List<Question> questions) {
        DialogueState asked = state.awaiting(Awaited.EMAIL, questions, state.waiting());
        if (heard.email().isEmpty() && state.awaited() == Awaited.CODE) {
            return new Decision(new Step.Say(Phrase.ASK_CODE_AGAIN), asked.awaitingCode());
        }
        if (heard.email().isPresent() || (known.email() && !state.refused())) {
            return new Decision(new Step.Verify(state.waiting(), questions), asked);
        }
        boolean repeated = heard.intent() == Intent.PROVIDE_EMAIL || state.refused();
        return new Decision(repeated ? new Step.Say(Phrase.ASK_EMAIL_AGAIN) : askEmail(asked), asked);
    }

    private Decision askOrderNumber(List<Question> questions) {
        Phrase phrase = switch (heard.intent()) {
            case PROVIDE_EMAIL -> heard.email().isPresent() ? Phrase.ASK_ORDER_NUMBER_HAVING_EMAIL : Phrase.ASK_ORDER_NUMBER_AGAIN;
            case PROVIDE_ORDER_NUMBER -> Phrase.ASK_ORDER_NUMBER_AGAIN;
            default -> Phrase.ASK_ORDER_NUMBER;
        };
        return new Decision(new Step.Say(phrase), state.awaiting(Awaited.ORDER_NUMBER, questions, List.of()));
    }

    private Decision orderList() {
        if (!heard.orderNumbers().isEmpty()) {
            return order(List.of(Question.STATUS));
        }
        if (known.customer()) {
            return new Decision(new Step.ListOwn(), state.offering(null));
        }
        if (!state.verified().isEmpty()) {
            return new Decision(new Step.ListOrders(), state.offering(null));
        }
        return new Decision(new Step.Say(Phrase.CANNOT_LIST_ORDERS), state.awaiting(Awaited.ORDER_NUMBER, List.of(Question.STATUS), List.of()));
    }

    /** A code is sent for a number and an address; whichever is missing is asked for. */
    private Decision sendCode() {
        if (state.orderNumber() == null) {
            return new Decision(new Step.Say(Phrase.ASK_ORDER_NUMBER), state.awaiting(Awaited.ORDER_NUMBER, wantedBefore(), List.of()));
        }
        if (!known.email()) {
            DialogueState asked = state.awaiting(Awaited.EMAIL, wantedBefore(), state.waiting());
            return new Decision(askEmail(asked), asked);
        }
        return new Decision(new Step.SendCode(new OrderNumber(state.orderNumber())), state.offering(null));
    }

    private Decision person(TicketReason reason) {
        return state.ticket() == null
                ? new Decision(new Step.OpenTicket(reason), state)
                : new Decision(new Step.Say(Phrase.TICKET_IS_OPEN), state);
    }

    private Decision notUnderstood() {
        if (said.parcel().isPresent() && isTalkedOf()) {
            return tell(List.of(state.focus()), List.of(Question.STATUS));
        }
        if (namesOrder()) {
            return order(wantedBefore());
        }
        return switch (state.awaited()) {
            case NONE -> new Decision(new Step.Say(Phrase.WHAT_I_CAN_DO), state.offering(TicketReason.ASKED_FOR_PERSON));
            case ORDER_NUMBER -> new Decision(new Step.Say(Phrase.ASK_ORDER_NUMBER_AGAIN), state.offering(null));
            case EMAIL -> new Decision(new Step.Say(Phrase.ASK_EMAIL_AGAIN), state.offering(null));
            case CODE -> new Decision(new Step.Say(Phrase.ASK_CODE_AGAIN), state.offering(null));
        };
    }

    private boolean namesOrder() {
        return !heard.orderNumbers().isEmpty() || heard.email().isPresent();
    }

    private List<Question> wantedBefore() {
        return state.wanted().isEmpty() ? List.of(Question.STATUS) : state.wanted();
    }
}
