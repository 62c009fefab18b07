package io.lumen.assistant;

import io.lumen.answer.AnswerComposer;
import io.lumen.answer.ComposedAnswer;
import io.lumen.answer.Question;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Answer;
import io.lumen.conversation.Draft;
import io.lumen.conversation.OpenTurn;
import io.lumen.model.ModelReading;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.store.StoreAccess;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.ticket.OrderReadings;
import io.lumen.ticket.Ticket;
import io.lumen.ticket.TicketContext;
import io.lumen.ticket.TicketReason;
import io.lumen.ticket.Tickets;
import io.lumen.understanding.Awaiting;
import io.lumen.understanding.OrderNumberFormat;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.understanding.UtteranceInterpreter;
import io.lumen.verification.OrderVerification;
import io.lumen.verification.VerificationOutcome;
import io.lumen.verification.VerifiedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Does what a turn needs outside the database: understands, decides, asks the store, finds the words. */
@ApplicationScoped
class TurnWork {
    private static final Logger LOG = Logger.getLogger(TurnWork.class);

    @Inject
    UtteranceInterpreter interpreter;

    @Inject
    ModelReading modelReading;

    @Inject
    StoreDirectory stores;

    @Inject
    OrderVerification verification;

    @Inject
    AnswerComposer composer;

    @Inject
    Tickets tickets;

    @Inject
    OrderReadings readings;

    @Inject
    StoreBudget budget;

    @Inject
    Clock clock;

    PreparedAnswer prepare(OpenTurn turn, TurnTimings timings) {
        StoreProfile store = stores.byId(turn.conversation().tenant(), turn.storeId()).orElseThrow();
        DialogueState state = Json.readState(turn.state());
        Replies replies = Replies.in(turn.locale());
        Utterance said = utterance(turn, state, store);
        Understanding heard = timings.understanding(
                () -> modelReading.second(turn.conversation().tenant(), said, interpreter.interpret(said)));
        Optional<EmailAddress> given = heard.email().flatMap(EmailAddress::parse);
        Optional<EmailAddress> email = given.or(turn::email);
        boolean consented = Consent.isGiven(turn.text(), replies.words().say("consent"));
        Decision decision = Dialogue.next(state, heard, email.isPresent(), consented);
        LOG.debugf("turn: heard %s, next %s", heard.intent(), decision.step().getClass().getSimpleName());
        Context context = new Context(turn, store, decision.state(), replies, heard, given, email, timings);
        return switch (decision.step()) {
            case Step.Say(Phrase phrase) -> context.plain(replies.phrase(phrase, decision.state()));
            case Step.ListOrders() -> context.plain(replies.provenOrders(decision.state().verified()));
            case Step.Verify verify -> verify(context, verify);
            case Step.Tell tell -> tell(context, tell);
            case Step.OpenTicket(TicketReason reason) -> openTicket(context, reason);
        };
    }

    private static Utterance utterance(OpenTurn turn, DialogueState state, StoreProfile store) {
        Awaiting awaiting = switch (state.awaited()) {
            case NONE -> Awaiting.NONE;
            case ORDER_NUMBER -> Awaiting.ORDER_NUMBER;
            case EMAIL -> Awaiting.EMAIL;
        };
        return new Utterance(turn.text(), awaiting, new OrderNumberFormat(store.orderNumberPrefix(), store.orderNumberSuffix()));
    }

    private PreparedAnswer verify(Context context, Step.Verify step) {
        if (context.email.isEmpty()) {
            return context.plain(context.replies.phrase(Phrase.ASK_EMAIL_AGAIN, context.state));
        }
        VerificationOutcome outcome = askStore(context, access ->
                verification.verify(context.turn.conversation(), access, step.number(), context.email.get(), deadline()));
        return switch (outcome) {
            case VerificationOutcome.Verified(var order) -> {
                LOG.info("turn: order verified");
                yield told(context, order, step.question(), () -> {
                    verification.remember(order);
                    readings.keep(order);
                });
            }
            case VerificationOutcome.NotVerified() -> {
                LOG.info("turn: order not verified");
                yield context.answering(context.state.afterRefusal(), context.replies.refused(), () -> {});
            }
            case VerificationOutcome.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(context, kind);
        };
    }

    private PreparedAnswer tell(Context context, Step.Tell step) {
        VerificationOutcome outcome = askStore(context, access ->
                verification.readAgain(context.turn.conversation(), access, step.orderName(), deadline()));
        return switch (outcome) {
            case VerificationOutcome.Verified(var order) -> told(context, order, step.question(), () -> readings.keep(order));
            case VerificationOutcome.NotVerified() -> context.answering(
                    context.state.noLongerProven(step.orderName()), context.replies.confirmAgain(), () -> {});
            case VerificationOutcome.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(context, kind);
        };
    }

    private VerificationOutcome askStore(Context context, java.util.function.Function<StoreAccess, VerificationOutcome> question) {
        return stores.access(context.store.tenant(), context.store.id())
                .map(access -> context.timings.store(() -> question.apply(access)))
                .orElseGet(() -> new VerificationOutcome.StoreNotReady(StoreFault.Kind.REJECTED));
    }

    private PreparedAnswer storeNotReady(Context context, StoreFault.Kind kind) {
        LOG.warnf("turn: store not ready (%s)", kind);
        return context.answering(
                context.state.offering(TicketReason.STORE_NOT_READY), context.replies.storeNotReady(kind), () -> {});
    }

    private PreparedAnswer openTicket(Context context, TicketReason reason) {
        return turn -> {
            Ticket ticket = tickets.open(new TicketContext(
                    turn.conversation(),
                    turn.storeId(),
                    reason,
                    Optional.empty(),
                    context.email,
                    context.heard.mood(),
                    Stream.concat(Stream.of(context.heard.intent()), context.heard.alsoWanted().stream()).toList(),
                    Optional.empty(),
                    Optional.empty()));
            TicketNote note = new TicketNote(ticket.number(), ticket.status());
            LOG.infof("turn: ticket %d opened (%s)", ticket.number(), reason);
            return context.answer(context.state.with(note), context.replies.ticket(note, reason));
        };
    }

    /** Where what is told is a case for a person, one is offered, and a yes to that is understood. */
    private PreparedAnswer told(Context context, VerifiedOrder order, Question question, Runnable alongside) {
        ComposedAnswer answer = composer.compose(order, question, context.turn.locale(), context.store.timeZone());
        DialogueState proven = context.state.proven(order.order().name());
        DialogueState next = answer.needsPerson() ? proven.offering(TicketReason.DELIVERY_PROBLEM) : proven;
        return context.answering(next, context.replies.order(answer), alongside);
    }

    private Deadline deadline() {
        return Deadline.in(budget.time(), clock);
    }

    /** What the steps of one turn share. */
    private record Context(
            OpenTurn turn,
            StoreProfile store,
            DialogueState state,
            Replies replies,
            Understanding heard,
            Optional<EmailAddress> given,
            Optional<EmailAddress> email,
            TurnTimings timings) {

        PreparedAnswer plain(Draft reply) {
            return answering(state, reply, () -> {});
        }

        PreparedAnswer answering(DialogueState next, Draft reply, Runnable alongside) {
            return ignored -> {
                alongside.run();
                return answer(next, reply);
            };
        }

        Answer answer(DialogueState next, Draft reply) {
            return new Answer(List.of(reply), Json.write(next), Json.write(PublicState.of(next)), turn.locale(), given);
        }
    }
}
