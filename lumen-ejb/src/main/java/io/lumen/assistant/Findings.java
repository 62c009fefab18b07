package io.lumen.assistant;

import io.lumen.conversation.Accompaniment;
import io.lumen.conversation.Draft;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is found about the orders of one turn, one after another: what is said of it, what is stored with it, and where it
 * leaves the conversation. What is said of an order that was refused is the same for each, and said once.
 */
final class Findings {
    private final TurnContext context;
    private final List<Draft> replies = new ArrayList<>();
    private final Map<String, List<Accompaniment>> accompaniments = new LinkedHashMap<>();
    private final List<Runnable> alongside = new ArrayList<>();
    private final List<OrderNumber> waiting = new ArrayList<>();
    private DialogueState state;
    private String concern;
    private boolean forPerson;
    private boolean told;
    private boolean over;
    private UnaryOperator<DialogueState> ending = UnaryOperator.identity();

    Findings(TurnContext context) {
        this.context = context;
        this.state = context.state();
    }

    /** @param stored rows of this order; of two answers about one order, those of the later one */
    void told(OrderAnswers.Told answer, List<Accompaniment> stored) {
        replies.addAll(answer.replies());
        accompaniments.put(answer.orderName(), stored);
        state = state.proven(answer.orderName());
        if (answer.parcel().isPresent()) {
            state = state.ofParcel(answer.parcel().getAsInt());
        }
        concern = concern == null ? answer.concern() : concern;
        forPerson |= answer.forPerson();
        told = true;
    }

    void alsoSaid(Draft reply) {
        replies.add(reply);
    }

    /** @param stored inside the transaction that stores the answer, in the order of these calls */
    void alsoStored(Runnable stored) {
        alongside.add(stored);
    }

    /** Something other than the answer becomes of an order; the next one is still looked at. */
    void otherwise(Draft said, UnaryOperator<DialogueState> next) {
        if (!replies.contains(said)) {
            replies.add(said);
        }
        ending = next;
    }

    /** @param stored inside the transaction that stores the answer */
    void otherwise(Draft said, UnaryOperator<DialogueState> next, Runnable stored) {
        otherwise(said, next);
        alsoStored(stored);
    }

    /** No further order can be looked at in this turn. */
    void endsWith(Draft said, UnaryOperator<DialogueState> next) {
        otherwise(said, next);
        over = true;
    }

    void endsWith(Draft said, UnaryOperator<DialogueState> next, Runnable stored) {
        otherwise(said, next, stored);
        over = true;
    }

    void waits(OrderNumber number) {
        state.provenAs(number).ifPresent(name -> state = state.withoutProofOf(name));
        waiting.add(number);
    }

    boolean isOver() {
        return over;
    }

    PreparedAnswer answer() {
        TicketReason offered = forPerson ? TicketReason.DELIVERY_PROBLEM : context.state().offered();
        DialogueState noted = told ? state.concernedBy(concern) : state;
        DialogueState open = waiting.isEmpty() ? noted : noted.awaiting(Awaited.EMAIL, context.state().wanted(), waiting);
        List<Accompaniment> stored = accompaniments.values().stream().flatMap(List::stream).toList();
        return context.answering(ending.apply(open.offering(offered)), replies, stored, alongside);
    }
}
