package io.lumen.assistant;

import io.lumen.answer.AnswerComposer;
import io.lumen.answer.ComposedAnswer;
import io.lumen.answer.Question;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Draft;
import io.lumen.order.Deadline;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderReach;
import io.lumen.order.StoreFault;
import io.lumen.store.StoreAccess;
import io.lumen.store.StoreDirectory;
import io.lumen.ticket.OrderReadings;
import io.lumen.ticket.TicketReason;
import io.lumen.tracking.Concern;
import io.lumen.verification.Attempt;
import io.lumen.verification.CodeFor;
import io.lumen.verification.CustomerOrders;
import io.lumen.verification.IdentityCheck;
import io.lumen.verification.OneTimeCodes;
import io.lumen.verification.OrderVerification;
import io.lumen.verification.VerificationOutcome;
import io.lumen.verification.VerificationReceipts;
import io.lumen.verification.VerifiedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The steps that ask the store: proving an order, and telling a proven one. */
@ApplicationScoped
class OrderSteps {
    private static final Logger LOG = Logger.getLogger(OrderSteps.class);

    @Inject
    StoreDirectory stores;

    @Inject
    OrderVerification verification;

    @Inject
    IdentityCheck identity;

    @Inject
    OneTimeCodes codes;

    @Inject
    VerificationReceipts receipts;

    @Inject
    AnswerComposer composer;

    @Inject
    OtherWords otherWords;

    @Inject
    OrderReadings readings;

    @Inject
    StoreBudget budget;

    @Inject
    Clock clock;

    PreparedAnswer verify(TurnContext context, Step.Verify step) {
        return byEmail(context, email -> asked(context, access ->
                answered(context, identity.byEmail(attempt(context, access, Optional.of(step.number())), email, deadline()), step.questions())));
    }

    PreparedAnswer sendCode(TurnContext context, Step.SendCode step) {
        return byEmail(context, email -> asked(context, access -> {
            VerificationOutcome outcome = identity.byCode(attempt(context, access, Optional.of(step.number())), email, deadline());
            return outcome instanceof VerificationOutcome.TooManyTries
                    ? offeringPerson(context, Phrase.TOO_MANY_CODES)
                    : answered(context, outcome, context.state().wanted());
        }));
    }

    PreparedAnswer redeem(TurnContext context, Step.RedeemCode step) {
        return asked(context, access -> {
            VerificationOutcome outcome = identity.redeem(attempt(context, access, Optional.empty()), step.code(), deadline());
            return outcome instanceof VerificationOutcome.NotVerified
                    ? codeWrong(context)
                    : answered(context, outcome, step.questions());
        });
    }

    private PreparedAnswer codeWrong(TurnContext context) {
        LOG.info("turn: code not accepted");
        DialogueState next = context.state().offering(TicketReason.NOT_VERIFIED);
        return context.answering(next, List.of(context.replies().codeWrong()), () -> receipts.countFailure(context.conversation()));
    }

    private PreparedAnswer byEmail(TurnContext context, Function<EmailAddress, PreparedAnswer> step) {
        return context.email().map(step).orElseGet(() -> context.saying(context.replies().phrase(Phrase.ASK_EMAIL_AGAIN, context.state())));
    }

    private PreparedAnswer answered(TurnContext context, VerificationOutcome outcome, List<Question> questions) {
        return switch (outcome) {
            case VerificationOutcome.Verified(var order) -> {
                LOG.infof("turn: order verified (%s)", order.factor().code());
                yield told(context, order, questions, List.of(), () -> {
                    verification.remember(order, context.customer());
                    readings.keep(order);
                });
            }
            case VerificationOutcome.NotVerified() -> {
                LOG.info("turn: order not verified");
                yield context.answering(
                        context.state().afterRefusal(), List.of(context.replies().refused(reach(context))), () -> receipts.countFailure(context.conversation()));
            }
            case VerificationOutcome.TooManyTries() -> {
                LOG.info("turn: too many tries");
                yield context.answering(
                        context.state().afterRefusal(), List.of(context.replies().tooManyTries()), () -> receipts.countFailure(context.conversation()));
            }
            case VerificationOutcome.CodeNeeded(var wanted) -> codeSent(context, wanted);
            case VerificationOutcome.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(context, kind);
        };
    }

    /** Said with every refusal of a store that shows only newer orders, so that it says nothing of any order. */
    private Optional<String> reach(TurnContext context) {
        return stores.orderWindow(context.store().tenant(), context.store().id())
                .flatMap(window -> composer.reach(OrderReach.of(window), context.locale()));
    }

    private PreparedAnswer codeSent(TurnContext context, CodeFor wanted) {
        LOG.info("turn: code issued");
        return context.answering(
                context.state().awaitingCode(),
                List.of(context.replies().codeSent()),
                () -> codes.issue(context.conversation(), context.store().id(), wanted, context.locale()));
    }

    PreparedAnswer tell(TurnContext context, Step.Tell step) {
        return asked(context, access -> {
            VerificationOutcome outcome =
                    verification.readAgain(context.conversation(), access, context.customer(), step.orderName(), deadline());
            return switch (outcome) {
                case VerificationOutcome.Verified(var order) -> told(context, order, step.questions(), List.of(), () -> readings.keep(order));
                case VerificationOutcome.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(context, kind);
                default -> context.answering(context.state().noLongerProven(step.orderName()), context.replies().confirmAgain());
            };
        });
    }

    /** An order that is not the signed customer's is asked for like anybody's. */
    PreparedAnswer tellOwn(TurnContext context, Step.TellOwn step) {
        return asked(context, access -> {
            VerificationOutcome outcome = verification.ofCustomer(
                    context.conversation(), access, context.customer().orElseThrow(), step.number(), deadline());
            return outcome instanceof VerificationOutcome.NotVerified
                    ? context.saying(context.replies().phrase(Phrase.ASK_EMAIL, context.state()))
                    : answered(context, outcome, step.questions());
        });
    }

    PreparedAnswer tellNewest(TurnContext context, Step.TellNewest step) {
        return own(context, (access, orders) -> OrderNumber.parse(orders.getFirst().name())
                .map(number -> newest(context, access, number, orders, step.questions()))
                .orElseGet(() -> context.saying(context.replies().ownOrders(names(orders)))));
    }

    private PreparedAnswer newest(
            TurnContext context, StoreAccess access, OrderNumber number, List<OrderCandidate> orders, List<Question> questions) {
        VerificationOutcome outcome =
                verification.ofCustomer(context.conversation(), access, context.customer().orElseThrow(), number, deadline());
        if (!(outcome instanceof VerificationOutcome.Verified(var order))) {
            return outcome instanceof VerificationOutcome.StoreNotReady(StoreFault.Kind kind)
                    ? storeNotReady(context, kind)
                    : context.answering(context.state().awaiting(Awaited.ORDER_NUMBER, questions, null), noneFound(context));
        }
        List<String> others = names(orders.subList(1, orders.size()));
        return told(context, order, questions, others.isEmpty() ? List.of() : List.of(context.replies().otherOrders(others)), () -> {
            verification.remember(order, context.customer());
            readings.keep(order);
        });
    }

    PreparedAnswer listOwn(TurnContext context) {
        return own(context, (access, orders) -> context.saying(context.replies().ownOrders(names(orders))));
    }

    private PreparedAnswer own(TurnContext context, java.util.function.BiFunction<StoreAccess, List<OrderCandidate>, PreparedAnswer> use) {
        return asked(context, access -> switch (verification.ofCustomer(access, context.customer().orElseThrow(), deadline())) {
            case CustomerOrders.Found(var orders) when orders.isEmpty() ->
                context.answering(context.state().awaiting(Awaited.ORDER_NUMBER, context.state().wanted(), null), noneFound(context));
            case CustomerOrders.Found(var orders) -> use.apply(access, orders);
            case CustomerOrders.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(context, kind);
        });
    }

    private static Draft noneFound(TurnContext context) {
        return context.replies().phrase(Phrase.NO_OWN_ORDERS, context.state());
    }

    private static List<String> names(List<OrderCandidate> orders) {
        return orders.stream().map(OrderCandidate::name).toList();
    }

    private Attempt attempt(TurnContext context, StoreAccess access, Optional<OrderNumber> number) {
        return new Attempt(context.conversation(), access, number, context.network());
    }

    private PreparedAnswer asked(TurnContext context, Function<StoreAccess, PreparedAnswer> question) {
        return stores.access(context.store().tenant(), context.store().id())
                .map(access -> context.timings().store(() -> question.apply(access)))
                .orElseGet(() -> storeNotReady(context, StoreFault.Kind.REJECTED));
    }

    private PreparedAnswer storeNotReady(TurnContext context, StoreFault.Kind kind) {
        LOG.warnf("turn: store not ready (%s)", kind);
        return context.answering(
                context.state().offering(TicketReason.STORE_NOT_READY), context.replies().storeNotReady(kind));
    }

    private PreparedAnswer offeringPerson(TurnContext context, Phrase phrase) {
        DialogueState next = context.state().offering(TicketReason.NOT_VERIFIED);
        return context.answering(next, context.replies().phrase(phrase, next));
    }

    /** Where what is told is a case for a person, one is offered, and a yes to that is understood. */
    private PreparedAnswer told(TurnContext context, VerifiedOrder order, List<Question> questions, List<Draft> afterwards, Runnable alongside) {
        List<ComposedAnswer> answers = (questions.isEmpty() ? List.of(Question.STATUS) : questions).stream()
                .map(question -> composer.compose(order, question, context.locale(), context.store().timeZone()))
                .toList();
        List<ComposedAnswer> worded = otherWords.of(answers, order, context.store().tenant(), context.locale());
        List<Draft> replies = new ArrayList<>(worded.stream().map(context.replies()::order).toList());
        replies.addAll(afterwards);
        Optional<Concern> concern = answers.stream().flatMap(answer -> answer.concern().stream()).findFirst();
        DialogueState proven = context.state().proven(order.order().name())
                .concernedBy(concern.map(found -> found.name().toLowerCase(Locale.ROOT)).orElse(null));
        boolean forPerson = answers.stream().anyMatch(ComposedAnswer::needsPerson);
        DialogueState next = forPerson ? proven.offering(TicketReason.DELIVERY_PROBLEM) : proven.offering(context.state().offered());
        return context.answering(next, replies, alongside);
    }

    private Deadline deadline() {
        return Deadline.in(budget.time(), clock);
    }
}
