package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import java.util.List;
import java.util.Optional;

/** What the assistant does next. */
public sealed interface Step {

    /** What needs no order and can be said beside something else. */
    sealed interface Aside extends Step {}

    /** Says something that needs no order. */
    record Say(Phrase phrase) implements Aside {}

    /** Answers from the merchant's own text. */
    record TellPolicy() implements Aside {}

    /** Asks which of these was meant. */
    record Clarify(List<Intent> wishes) implements Step {}

    /** Checks each number with the address that was given, now or earlier; then answers. One proven before is only read again. */
    record Verify(List<OrderNumber> numbers, List<Question> questions) implements Step {}

    /** Sends a code for a number and the address that was given, if they fit; says the same if they do not. */
    record SendCode(OrderNumber number) implements Step {}

    /** Tries a code that was sent; then answers. */
    record RedeemCode(String code, List<Question> questions) implements Step {}

    /** Answers from proven orders, read again; of one parcel of each, if the shopper names one. */
    record Tell(List<String> orderNames, List<Question> questions, Optional<ParcelNamed> parcel) implements Step {}

    /** Answers from each order of these numbers that is the signed customer's. */
    record TellOwn(List<OrderNumber> numbers, List<Question> questions) implements Step {}

    /** Answers from the signed customer's newest order, and names the others. */
    record TellNewest(List<Question> questions) implements Step {}

    /** Names the signed customer's orders. */
    record ListOwn() implements Step {}

    /** Names the proven orders. */
    record ListOrders() implements Step {}

    /** Hands over to a person now. */
    record OpenTicket(TicketReason reason) implements Step {}
}
