package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where a conversation stands between two messages. Stored with the conversation; holds no order detail and no address.
 *
 * @param awaited what the shopper was asked for
 * @param wanted what the shopper wants to know once the order is proven
 * @param orderNumber the number given and not proven yet; null: none
 * @param verified the names of the proven orders, oldest first
 * @param focus the proven order that was talked of last; null: none
 * @param refused whether the waiting number was refused with the address known so far
 * @param offered what a person was offered for in the last reply; null: nothing was
 * @param concern what was found wrong with a delivery that was told, as its code; null: nothing
 * @param asked what the shopper was understood to want so far, in the order of asking
 * @param ticket the ticket of this conversation; null: none
 */
public record DialogueState(
        Awaited awaited,
        List<Question> wanted,
        String orderNumber,
        List<String> verified,
        String focus,
        boolean refused,
        TicketReason offered,
        String concern,
        List<Intent> asked,
        TicketNote ticket) {

    private static final int MOST_REMEMBERED = 12;

    public DialogueState {
        wanted = wanted == null ? List.of() : List.copyOf(wanted);
        verified = List.copyOf(verified);
        asked = asked == null ? List.of() : List.copyOf(asked);
        focus = focus != null && verified.contains(focus) ? focus : null;
    }

    public static DialogueState first() {
        return new DialogueState(Awaited.NONE, List.of(), null, List.of(), null, false, null, null, List.of(), null);
    }

    /** A new talk after an old one: what was proven is gone, a ticket stays. */
    DialogueState begunAgain() {
        return first().withTicket(ticket);
    }

    DialogueState awaiting(Awaited next, List<Question> questions, String number) {
        boolean sameNumber = Objects.equals(number, orderNumber);
        return new DialogueState(next, questions, number, verified, focus, refused && sameNumber, null, concern, asked, ticket);
    }

    DialogueState awaitingCode() {
        return new DialogueState(Awaited.CODE, wanted, orderNumber, verified, focus, refused, null, concern, asked, ticket);
    }

    DialogueState afterRefusal() {
        return new DialogueState(Awaited.EMAIL, wanted, orderNumber, verified, focus, true, TicketReason.NOT_VERIFIED, concern, asked, ticket);
    }

    DialogueState proven(String orderName) {
        List<String> all = new ArrayList<>(verified);
        all.remove(orderName);
        all.add(orderName);
        return new DialogueState(Awaited.NONE, List.of(), null, all, orderName, false, null, concern, asked, ticket);
    }

    DialogueState noLongerProven(String orderName) {
        List<String> rest = new ArrayList<>(verified);
        rest.remove(orderName);
        String number = OrderNumber.parse(orderName).map(OrderNumber::value).orElse(null);
        return new DialogueState(
                number == null ? Awaited.ORDER_NUMBER : Awaited.EMAIL, wanted, number, rest, null, true, null, concern, asked, ticket);
    }

    DialogueState offering(TicketReason reason) {
        return new DialogueState(awaited, wanted, orderNumber, verified, focus, refused, reason, concern, asked, ticket);
    }

    DialogueState concernedBy(String found) {
        return new DialogueState(awaited, wanted, orderNumber, verified, focus, refused, offered, found, asked, ticket);
    }

    DialogueState with(TicketNote opened) {
        return new DialogueState(awaited, wanted, orderNumber, verified, focus, refused, null, concern, asked, opened);
    }

    private DialogueState withTicket(TicketNote kept) {
        return new DialogueState(awaited, wanted, orderNumber, verified, focus, refused, offered, concern, asked, kept);
    }

    /** Notes what was wanted; of a long talk, the last of it. */
    DialogueState asking(List<Intent> wishes) {
        Set<Intent> all = new LinkedHashSet<>(asked);
        all.addAll(wishes);
        List<Intent> kept = new ArrayList<>(all);
        return new DialogueState(
                awaited, wanted, orderNumber, verified, focus, refused, offered, concern,
                kept.subList(Math.max(0, kept.size() - MOST_REMEMBERED), kept.size()), ticket);
    }
}
