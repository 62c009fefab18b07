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
 * {@link Step.Verify}, which needs a number and an address. Everything else asks, explains or hands over.
 */
public final class Dialogue {
    private Dialogue() {}

    /**
     * @param emailKnown whether an address was given in this conversation, now or earlier
     * @param consented whether the message says yes to an offer, if there was one
     */
    public static Decision next(DialogueState state, Understanding heard, boolean emailKnown, boolean consented) {
        if (consented && state.offered() != null && heard.orderNumbers().isEmpty()) {
            return new Decision(new Step.OpenTicket(state.offered()), state);
        }
        return switch (heard.intent()) {
            case HUMAN_AGENT -> person(state, TicketReason.ASKED_FOR_PERSON);
            case FRUSTRATED -> isAboutOrder(heard) ? order(state, heard, emailKnown, Question.STATUS) : person(state, TicketReason.UNHAPPY);
            case TRACK_ORDER -> order(state, heard, emailKnown, Question.STATUS);
            case TRACKING_LINK -> order(state, heard, emailKnown, Question.TRACKING);
            case DELIVERY_DATE -> order(state, heard, emailKnown, Question.DELIVERY_DATE);
            case ORDER_ITEMS -> order(state, heard, emailKnown, Question.ITEMS);
            case PAYMENT_STATUS -> order(state, heard, emailKnown, Question.PAYMENT);
            case NOT_RECEIVED -> order(state, heard, emailKnown, Question.NOT_RECEIVED);
            case PROVIDE_ORDER_NUMBER, PROVIDE_EMAIL -> order(state, heard, emailKnown, wantedBefore(state));
            case ORDER_LIST -> orderList(state, heard, emailKnown);
            case CANCEL_ORDER -> explain(state, Phrase.CANCEL, TicketReason.CANCEL);
            case REFUND_REQUEST -> explain(state, Phrase.REFUND, TicketReason.REFUND);
            case RETURN_EXCHANGE -> explain(state, Phrase.RETURN, TicketReason.RETURN);
            case CHANGE_ADDRESS -> explain(state, Phrase.CHANGE_ADDRESS, TicketReason.CHANGE_ADDRESS);
            case DAMAGED_ITEM -> explain(state, Phrase.DAMAGED, TicketReason.DAMAGED);
            case PRODUCT_QUESTION -> explain(state, Phrase.PRODUCT_ADVICE, TicketReason.PRODUCT_QUESTION);
            case SHIPPING_POLICY -> explain(state, Phrase.NO_POLICY_TEXT, TicketReason.POLICY_QUESTION);
            case GREETING -> new Decision(new Step.Say(Phrase.GREETING), state.offering(null));
            case THANKS_BYE -> new Decision(new Step.Say(Phrase.GOODBYE), state.offering(null));
            case OUT_OF_SCOPE -> notUnderstood(state, heard, emailKnown);
        };
    }

    private static Decision order(DialogueState state, Understanding heard, boolean emailKnown, Question question) {
        Optional<OrderNumber> named = heard.orderNumbers().stream().flatMap(text -> OrderNumber.parse(text).stream()).findFirst();
        if (named.isPresent()) {
            return about(state, named.get(), emailKnown, question);
        }
        if (state.orderNumber() != null) {
            return pending(state, heard, emailKnown, question);
        }
        if (state.focus() != null && state.awaited() == Awaited.NONE) {
            return new Decision(new Step.Tell(state.focus(), question), state.offering(null));
        }
        return askOrderNumber(state, heard, question);
    }

    private static Decision about(DialogueState state, OrderNumber number, boolean emailKnown, Question question) {
        Optional<String> proven = provenAs(state, number);
        if (proven.isPresent()) {
            return new Decision(new Step.Tell(proven.get(), question), state.proven(proven.get()));
        }
        DialogueState asked = state.awaiting(Awaited.EMAIL, question, number.value());
        return emailKnown ? new Decision(new Step.Verify(number, question), asked) : new Decision(new Step.Say(Phrase.ASK_EMAIL), asked);
    }

    /**
     * A number waits to be proven. After a refusal an address given earlier has been tried, so only a new one is worth a
     * check; after a fault of the store the same one is.
     */
    private static Decision pending(DialogueState state, Understanding heard, boolean emailKnown, Question question) {
        Question wanted = heard.intent() == Intent.PROVIDE_EMAIL ? wantedBefore(state) : question;
        DialogueState asked = state.awaiting(Awaited.EMAIL, wanted, state.orderNumber());
        if (heard.email().isPresent() || (emailKnown && !state.refused())) {
            return new Decision(new Step.Verify(new OrderNumber(state.orderNumber()), wanted), asked);
        }
        boolean repeated = heard.intent() == Intent.PROVIDE_EMAIL || state.refused();
        return new Decision(new Step.Say(repeated ? Phrase.ASK_EMAIL_AGAIN : Phrase.ASK_EMAIL), asked);
    }

    private static Decision askOrderNumber(DialogueState state, Understanding heard, Question question) {
        Phrase phrase = switch (heard.intent()) {
            case PROVIDE_EMAIL -> heard.email().isPresent() ? Phrase.ASK_ORDER_NUMBER_HAVING_EMAIL : Phrase.ASK_ORDER_NUMBER_AGAIN;
            case PROVIDE_ORDER_NUMBER -> Phrase.ASK_ORDER_NUMBER_AGAIN;
            default -> Phrase.ASK_ORDER_NUMBER;
        };
        return new Decision(new Step.Say(phrase), state.awaiting(Awaited.ORDER_NUMBER, question, null));
    }

    private static Decision orderList(DialogueState state, Understanding heard, boolean emailKnown) {
        if (!heard.orderNumbers().isEmpty()) {
            return order(state, heard, emailKnown, Question.STATUS);
        }
        if (!state.verified().isEmpty()) {
            return new Decision(new Step.ListOrders(), state.offering(null));
        }
        return new Decision(new Step.Say(Phrase.CANNOT_LIST_ORDERS), state.awaiting(Awaited.ORDER_NUMBER, Question.STATUS, null));
    }

    /** Something only a person may do: said, explained, offered; never done. What was being asked for stays asked. */
    private static Decision explain(DialogueState state, Phrase phrase, TicketReason reason) {
        return new Decision(new Step.Say(phrase), state.offering(reason));
    }

    private static Decision person(DialogueState state, TicketReason reason) {
        return state.ticket() == null
                ? new Decision(new Step.OpenTicket(reason), state)
                : new Decision(new Step.Say(Phrase.TICKET_IS_OPEN), state);
    }

    private static Decision notUnderstood(DialogueState state, Understanding heard, boolean emailKnown) {
        if (isAboutOrder(heard)) {
            return order(state, heard, emailKnown, wantedBefore(state));
        }
        return switch (state.awaited()) {
            case NONE -> explain(state, Phrase.WHAT_I_CAN_DO, TicketReason.ASKED_FOR_PERSON);
            case ORDER_NUMBER -> new Decision(new Step.Say(Phrase.ASK_ORDER_NUMBER_AGAIN), state.offering(null));
            case EMAIL -> new Decision(new Step.Say(Phrase.ASK_EMAIL_AGAIN), state.offering(null));
        };
    }

    private static boolean isAboutOrder(Understanding heard) {
        return !heard.orderNumbers().isEmpty() || heard.email().isPresent();
    }

    private static Question wantedBefore(DialogueState state) {
        return state.wanted() == null ? Question.STATUS : state.wanted();
    }

    /** The proven order that the number means. With a prefix left out it is not recognised, and simply proven once more. */
    private static Optional<String> provenAs(DialogueState state, OrderNumber number) {
        List<String> meant = state.verified().stream()
                .filter(name -> OrderNumber.parse(name).map(number::equals).orElse(false))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
