package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a conversation stands between two messages. Stored with the conversation; holds no order detail and no address.
 *
 * @param awaited what the shopper was asked for
 * @param wanted what the shopper wants to know once the order is proven
 * @param orderNumber the number given and not proven yet; null: none
 * @param further more numbers that wait with it, named in the same message
 * @param verified the names of the proven orders, oldest first
 * @param focus the proven order that was talked of last; null: none
 * @param parcel the parcel of that order that was told alone; null: none was
 * @param refused whether what waits was refused with the address known so far
 * @param offered what a person was offered for in the last reply; null: nothing was
 * @param concern what was found wrong with a delivery that was told, as its code; null: nothing
 * @param asked what the shopper was understood to want so far, in the order of asking
 * @param ticket the ticket of this conversation; null: none
 */
public record DialogueState(
        Awaited awaited,
        List<Question> wanted,
        String orderNumber,
        List<String> further,
        List<String> verified,
        String focus,
        Integer parcel,
        boolean refused,
        TicketReason offered,
        String concern,
        List<Intent> asked,
        TicketNote ticket) {

    private static final int MOST_REMEMBERED = 12;

    public DialogueState {
        wanted = wanted == null ? List.of() : List.copyOf(wanted);
        further = further == null || orderNumber == null ? List.of() : List.copyOf(further);
        verified = List.copyOf(verified);
        asked = asked == null ? List.of() : List.copyOf(asked);
        focus = focus != null && verified.contains(focus) ? focus : null;
        parcel = focus == null ? null : parcel;
    }

    public static DialogueState first() {
        return new DialogueState(Awaited.NONE, List.of(), null, List.of(), List.of(), null, null, false, null, null, List.of(), null);
    }

    /** A new talk after an old one: what was proven is gone, a ticket stays. */
    DialogueState begunAgain() {
        return first().withTicket(ticket);
    }

    /** The numbers given and not proven yet, as they were named. */
    List<OrderNumber> waiting() {
        return Stream.concat(Stream.ofNullable(orderNumber), further.stream()).map(OrderNumber::new).toList();
    }

    /** What was refused stays so while nothing else waits. */
    DialogueState awaiting(Awaited next, List<Question> questions, List<OrderNumber> numbers) {
        boolean stillRefused = refused && (numbers.isEmpty() ? orderNumber == null : waiting().containsAll(numbers));
        return waitingFor(next, questions, numbers, stillRefused, null);
    }

    DialogueState awaitingCode() {
        return waitingFor(Awaited.CODE, wanted, waiting(), refused, null);
    }

    DialogueState afterRefusal() {
        return waitingFor(Awaited.EMAIL, wanted, waiting(), true, TicketReason.NOT_VERIFIED);
    }

    private DialogueState waitingFor(Awaited next, List<Question> questions, List<OrderNumber> numbers, boolean nowRefused, TicketReason reason) {
        List<String> named = numbers.stream().map(OrderNumber::value).toList();
        return new DialogueState(
                next, questions, named.isEmpty() ? null : named.getFirst(), named.isEmpty() ? named : named.subList(1, named.size()),
                verified, focus, parcel, nowRefused, reason, concern, asked, ticket);
    }

    DialogueState proven(String orderName) {
        List<String> all = new ArrayList<>(verified);
        all.remove(orderName);
        all.add(orderName);
        return new DialogueState(Awaited.NONE, List.of(), null, List.of(), all, orderName, null, false, null, concern, asked, ticket);
    }

    /** @param told the parcel of the order talked of that was told alone */
    DialogueState ofParcel(int told) {
        return new DialogueState(awaited, wanted, orderNumber, further, verified, focus, told, refused, offered, concern, asked, ticket);
    }

    DialogueState noLongerProven(String orderName) {
        List<OrderNumber> number = OrderNumber.parse(orderName).stream().toList();
        return withoutProofOf(orderName).waitingFor(number.isEmpty() ? Awaited.ORDER_NUMBER : Awaited.EMAIL, wanted, number, true, null);
    }

    /** As if this order had never been proven; what waits is left as it is. */
    DialogueState withoutProofOf(String orderName) {
        List<String> rest = new ArrayList<>(verified);
        rest.remove(orderName);
        return new DialogueState(awaited, wanted, orderNumber, further, rest, null, null, refused, offered, concern, asked, ticket);
    }

    /** The proven order that a number means. With a prefix left out it is not recognised, and simply proven once more. */
    Optional<String> provenAs(OrderNumber number) {
        List<String> meant = verified.stream().filter(name -> OrderNumber.parse(name).map(number::equals).orElse(false)).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    DialogueState offering(TicketReason reason) {
        return new DialogueState(awaited, wanted, orderNumber, further, verified, focus, parcel, refused, reason, concern, asked, ticket);
    }

    DialogueState concernedBy(String found) {
        return new DialogueState(awaited, wanted, orderNumber, further, verified, focus, parcel, refused, offered, found, asked, ticket);
    }

    DialogueState with(TicketNote opened) {
        return new DialogueState(awaited, wanted, orderNumber, further, verified, focus, parcel, refused, null, concern, asked, opened);
    }

    private DialogueState withTicket(TicketNote kept) {
        return new DialogueState(awaited, wanted, orderNumber, further, verified, focus, parcel, refused, offered, concern, asked, kept);
    }

    /** Notes what was wanted; of a long talk, the last of it. */
    DialogueState asking(List<Intent> wishes) {
        Set<Intent> all = new LinkedHashSet<>(asked);
        all.addAll(wishes);
        List<Intent> kept = new ArrayList<>(all);
        return new DialogueState(
                awaited, wanted, orderNumber, further, verified, focus, parcel, refused, offered, concern,
                kept.subList(Math.max(0, kept.size() - MOST_REMEMBERED), kept.size()), ticket);
    }
}
