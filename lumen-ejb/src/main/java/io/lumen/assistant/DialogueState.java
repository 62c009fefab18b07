package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where a conversation stands between two messages. Stored with the conversation; holds no order detail and no address.
 *
 * @param awaited what the shopper was asked for
 * @param wanted what the shopper wants to know once the order is proven; null: nothing yet
 * @param orderNumber the number given and not proven yet; null: none
 * @param verified the names of the proven orders, oldest first
 * @param focus the proven order that was talked of last; null: none
 * @param refused whether the waiting number was refused with the address known so far
 * @param offered what a person was offered for in the last reply; null: nothing was
 * @param ticket the ticket of this conversation; null: none
 */
public record DialogueState(
        Awaited awaited,
        Question wanted,
        String orderNumber,
        List<String> verified,
        String focus,
        boolean refused,
        TicketReason offered,
        TicketNote ticket) {

    public DialogueState {
        verified = List.copyOf(verified);
        focus = focus != null && verified.contains(focus) ? focus : null;
    }

    public static DialogueState first() {
        return new DialogueState(Awaited.NONE, null, null, List.of(), null, false, null, null);
    }

    DialogueState awaiting(Awaited next, Question question, String number) {
        boolean sameNumber = Objects.equals(number, orderNumber);
        return new DialogueState(next, question, number, verified, focus, refused && sameNumber, null, ticket);
    }

    DialogueState afterRefusal() {
        return new DialogueState(Awaited.EMAIL, wanted, orderNumber, verified, focus, true, TicketReason.NOT_VERIFIED, ticket);
    }

    DialogueState proven(String orderName) {
        List<String> all = new ArrayList<>(verified);
        all.remove(orderName);
        all.add(orderName);
        return new DialogueState(Awaited.NONE, null, null, all, orderName, false, null, ticket);
    }

    DialogueState noLongerProven(String orderName) {
        List<String> rest = new ArrayList<>(verified);
        rest.remove(orderName);
        String number = OrderNumber.parse(orderName).map(OrderNumber::value).orElse(null);
        return new DialogueState(number == null ? Awaited.ORDER_NUMBER : Awaited.EMAIL, wanted, number, rest, null, true, null, ticket);
    }

    DialogueState offering(TicketReason reason) {
        return new DialogueState(awaited, wanted, orderNumber, verified, focus, refused, reason, ticket);
    }

    DialogueState with(TicketNote opened) {
        return new DialogueState(awaited, wanted, orderNumber, verified, focus, refused, null, opened);
    }
}
