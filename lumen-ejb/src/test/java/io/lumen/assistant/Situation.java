package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import java.util.List;

/** Where a conversation may stand, by the name that the dialogue's tables use. */
enum Situation {
    /** Nothing was said yet but the welcome. */
    FRESH(DialogueState.first(), false),

    /** "Where is my order?" was answered by asking for the number. */
    ASKED_NUMBER(DialogueState.first().awaiting(Awaited.ORDER_NUMBER, List.of(Question.STATUS), List.of()), false),

    /** "Can I get the tracking link?" was answered by asking for the number. */
    ASKED_NUMBER_FOR_LINK(DialogueState.first().awaiting(Awaited.ORDER_NUMBER, List.of(Question.TRACKING), List.of()), false),

    /** The address came first. */
    ASKED_NUMBER_HAVING_EMAIL(ASKED_NUMBER.state, true),

    /** 1042 was named, the address is awaited. */
    ASKED_EMAIL(DialogueState.first().awaiting(Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1042"))), false),

    /** As before; what is wanted is the tracking link. */
    ASKED_EMAIL_FOR_LINK(DialogueState.first().awaiting(Awaited.EMAIL, List.of(Question.TRACKING), List.of(new OrderNumber("1042"))), false),

    /** 1042 and 1043 were named together, the address is awaited. */
    ASKED_EMAIL_FOR_TWO(DialogueState.first().awaiting(
            Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1042"), new OrderNumber("1043"))), false),

    /** 1042 and 1043 were both refused with the address that was given. */
    REFUSED_TWO(ASKED_EMAIL_FOR_TWO.state.afterRefusal(), true),

    /** A code was sent for the first of two. */
    ASKED_CODE_FOR_TWO(ASKED_EMAIL_FOR_TWO.state.awaitingCode(), true),

    /** 1042 was refused with the address that was given. */
    REFUSED(ASKED_EMAIL.state.afterRefusal(), true),

    /** The store did not answer when 1042 was checked. */
    STORE_FAILED(ASKED_EMAIL.state.offering(TicketReason.STORE_NOT_READY), true),

    /** #1042 was proven and told. */
    PROVEN(ASKED_EMAIL.state.proven("#1042"), true),

    /** As before, and of its parcels the second was told alone. */
    PROVEN_PARCEL_TWO(PROVEN.state.ofParcel(2), true),

    /** #1042, then #1043 was proven and told. */
    PROVEN_TWO(PROVEN.state.proven("#1043"), true),

    /** #1042 was proven, then 1043 refused with the same address. */
    PROVEN_THEN_REFUSED(PROVEN.state.awaiting(Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1043"))).afterRefusal(), true),

    /** #1042 was proven, but the store's record carries another address by now. */
    NO_LONGER_PROVEN(PROVEN.state.noLongerProven("#1042"), true),

    /** A cancellation was asked for, and a person offered. */
    OFFERED_CANCEL(DialogueState.first().offering(TicketReason.CANCEL), false),

    /** A refund was asked for while the address of 1042 was awaited, and a person offered. */
    OFFERED_REFUND_ASKED_EMAIL(ASKED_EMAIL.state.offering(TicketReason.REFUND), false),

    /** #1042 was told to be delayed, and a person offered. */
    PROVEN_OFFERED(PROVEN.state.offering(TicketReason.DELIVERY_PROBLEM), true),

    /** A person has been called. */
    TICKET_OPEN(DialogueState.first().with(new TicketNote(7, "open")), false),

    /** A person has been called about #1042. */
    PROVEN_TICKET_OPEN(PROVEN.state.with(new TicketNote(7, "open")), true),

    /** A code was sent for 1042. */
    ASKED_CODE(ASKED_EMAIL.state.awaitingCode(), true),

    /** The store has signed for who the shopper is; nothing was said yet. */
    SIGNED_IN(DialogueState.first(), false, true),

    /** As before, and #1042 was told. */
    SIGNED_IN_TOLD(DialogueState.first().proven("#1042"), false, true);

    final DialogueState state;
    final boolean emailKnown;
    final boolean signedIn;

    Situation(DialogueState state, boolean emailKnown) {
        this(state, emailKnown, false);
    }

    Situation(DialogueState state, boolean emailKnown, boolean signedIn) {
        this.state = state;
        this.emailKnown = emailKnown;
        this.signedIn = signedIn;
    }

    Decision hears(Heard heard) {
        return Dialogue.next(state, heard.understanding(), new Known(emailKnown || heard.holdsEmail(), signedIn), heard.said());
    }
}
