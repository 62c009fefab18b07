package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;

/** What the assistant does next. */
public sealed interface Step {

    /** Says something that needs no order. */
    record Say(Phrase phrase) implements Step {}

    /** Checks a number with the address that was given, now or earlier; then answers. */
    record Verify(OrderNumber number, Question question) implements Step {}

    /** Answers from a proven order, read again. */
    record Tell(String orderName, Question question) implements Step {}

    /** Names the proven orders. */
    record ListOrders() implements Step {}

    /** Hands over to a person now. */
    record OpenTicket(TicketReason reason) implements Step {}
}
