package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * Decides the next step. A pure function of where the conversation stands and what was understood: no clock, no store, no
 * database. Read it together with its table of tests.
 *
 * <p>The rule it keeps: an order is told only by {@link Step.Tell} for a name that was proven, and proven only by
 * {@link Step.Verify}, which needs a number and an address, by {@link Step.RedeemCode}, or by the store's signature under who
 * the shopper is. Everything else asks, explains or hands over.
 */
public final class Dialogue {
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
        if (isUnclear()) {
            return new Decision(new Step.Clarify(heard.alternatives()), state.offering(null));
        }
        return served();
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
        return new Decision(asides, main.step(), asides.isEmpty() ? main.state() : next);
    }

    private Decision order(List<Question> questions) {
        Optional<OrderNumber> named = heard.orderNumbers().stream().flatMap(text -> OrderNumber.parse(text).stream()).findFirst();
        if (named.isPresent()) {
            return about(named.get(), questions);
        }
        if (state.orderNumber() != null) {
            return pending(questions);
        }
        if (state.focus() != null && state.awaited() == Awaited.NONE) {
            return new Decision(new Step.Tell(state.focus(), questions), state.offering(null));
        }
        return known.customer() && heard.email().isEmpty() ? newest(questions) : askOrderNumber(questions);
    }

    private Decision newest(List<Question> questions) {
        return new Decision(new Step.TellNewest(questions), state.awaiting(Awaited.NONE, questions, null));
    }

    private Decision about(OrderNumber number, List<Question> questions) {
        Optional<String> proven = provenAs(number);
        if (proven.isPresent()) {
            return new Decision(new Step.Tell(proven.get(), questions), state.proven(proven.get()));
        }
        DialogueState asked = state.awaiting(Awaited.EMAIL, questions, number.value());
        if (known.customer() && heard.email().isEmpty()) {
            return new Decision(new Step.TellOwn(number, questions), asked);
        }
        return known.email() ? new Decision(new Step.Verify(number, questions), asked) : new Decision(new Step.Say(Phrase.ASK_EMAIL), asked);
    }

    /**
     * A number waits to be proven. After a refusal an address given earlier has been tried, so only a new one is worth a
     * check; after a fault of the store the same one is. While a code is awaited, only a new address begins anew.
     */
    private Decision pending(List<Question> questions) {
        DialogueState asked = state.awaiting(Awaited.EMAIL, questions, state.orderNumber());
        if (heard.email().isEmpty() && state.awaited() == Awaited.CODE) {
            return new Decision(new Step.Say(Phrase.ASK_CODE_AGAIN), asked.awaitingCode());
        }
        if (heard.email().isPresent() || (known.email() && !state.refused())) {
            return new Decision(new Step.Verify(new OrderNumber(state.orderNumber()), questions), asked);
        }
        boolean repeated = heard.intent() == Intent.PROVIDE_EMAIL || state.refused();
        return new Decision(new Step.Say(repeated ? Phrase.ASK_EMAIL_AGAIN : Phrase.ASK_EMAIL), asked);
    }

    private Decision askOrderNumber(List<Question> questions) {
        Phrase phrase = switch (heard.intent()) {
            case PROVIDE_EMAIL -> heard.email().isPresent() ? Phrase.ASK_ORDER_NUMBER_HAVING_EMAIL : Phrase.ASK_ORDER_NUMBER_AGAIN;
            case PROVIDE_ORDER_NUMBER -> Phrase.ASK_ORDER_NUMBER_AGAIN;
            default -> Phrase.ASK_ORDER_NUMBER;
        };
        return new Decision(new Step.Say(phrase), state.awaiting(Awaited.ORDER_NUMBER, questions, null));
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
        return new Decision(new Step.Say(Phrase.CANNOT_LIST_ORDERS), state.awaiting(Awaited.ORDER_NUMBER, List.of(Question.STATUS), null));
    }

    /** A code is sent for a number and an address; whichever is missing is asked for. */
    private Decision sendCode() {
        if (state.orderNumber() == null) {
            return new Decision(new Step.Say(Phrase.ASK_ORDER_NUMBER), state.awaiting(Awaited.ORDER_NUMBER, wantedBefore(), null));
        }
        if (!known.email()) {
            return new Decision(new Step.Say(Phrase.ASK_EMAIL), state.awaiting(Awaited.EMAIL, wantedBefore(), state.orderNumber()));
        }
        return new Decision(new Step.SendCode(new OrderNumber(state.orderNumber())), state.offering(null));
    }

    private Decision person(TicketReason reason) {
        return state.ticket() == null
                ? new Decision(new Step.OpenTicket(reason), state)
                : new Decision(new Step.Say(Phrase.TICKET_IS_OPEN), state);
    }

    private Decision notUnderstood() {
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

    /** The proven order that the number means. With a prefix left out it is not recognised, and simply proven once more. */
    private Optional<String> provenAs(OrderNumber number) {
        List<String> meant = state.verified().stream()
                .filter(name -> OrderNumber.parse(name).map(number::equals).orElse(false))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
