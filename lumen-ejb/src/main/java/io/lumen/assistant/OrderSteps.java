package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Draft;
import io.lumen.order.Deadline;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderNumber;
import io.lumen.order.StoreFault;
import io.lumen.store.StoreAccess;
import io.lumen.store.StoreDirectory;
import io.lumen.ticket.OrderReadings;
import io.lumen.ticket.TicketReason;
import io.lumen.verification.Attempt;
import io.lumen.verification.CustomerOrders;
import io.lumen.verification.IdentityCheck;
import io.lumen.verification.OneTimeCodes;
import io.lumen.verification.OrderVerification;
import io.lumen.verification.VerificationOutcome;
import io.lumen.verification.VerificationReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
    OrderAnswers answers;

    @Inject
    OrderReadings readings;

    @Inject
    StoreBudget budget;

    @Inject
    Clock clock;

    PreparedAnswer verify(TurnContext context, Step.Verify step) {
        Deadline deadline = deadline();
        return byEmail(context, email -> asked(context, access -> {
            Findings findings = new Findings(context);
            inTurn(findings, step.numbers(), number -> proves(findings, context, proof(context, access, number, email, deadline), step.questions()));
            return findings.answer();
        }));
    }

    private VerificationOutcome proof(TurnContext context, StoreAccess access, OrderNumber number, EmailAddress email, Deadline deadline) {
        return context.state().provenAs(number)
                .map(name -> verification.readAgain(context.conversation(), access, context.customer(), name, deadline))
                .orElseGet(() -> identity.byEmail(attempt(context, access, Optional.of(number)), email, deadline));
    }

    /** Looks at one order after the other, until one cannot be looked at; what is not proven goes on waiting. */
    private static void inTurn(Findings findings, List<OrderNumber> numbers, Predicate<OrderNumber> proves) {
        for (OrderNumber number : numbers) {
            if (findings.isOver() || !proves.test(number)) {
                findings.waits(number);
            }
        }
    }

    PreparedAnswer sendCode(TurnContext context, Step.SendCode step) {
        return byEmail(context, email -> asked(context, access -> {
            VerificationOutcome outcome = identity.byCode(attempt(context, access, Optional.of(step.number())), email, deadline());
            return outcome instanceof VerificationOutcome.TooManyTries
                    ? offeringPerson(context, Phrase.TOO_MANY_CODES)
                    : alone(context, outcome, context.state().wanted());
        }));
    }

    /** The code proves the first of the orders that wait; the others are looked at after it. */
    PreparedAnswer redeem(TurnContext context, Step.RedeemCode step) {
        Deadline deadline = deadline();
        return asked(context, access -> {
            VerificationOutcome outcome = identity.redeem(attempt(context, access, Optional.empty()), step.code(), deadline);
            if (outcome instanceof VerificationOutcome.NotVerified) {
                return codeWrong(context);
            }
            Findings findings = new Findings(context);
            if (proves(findings, context, outcome, step.questions())) {
                findings.alsoStored(() -> codes.useUp(context.conversation()));
                List<OrderNumber> further = context.state().further().stream().map(OrderNumber::new).toList();
                context.email().ifPresent(email -> inTurn(findings, further, number ->
                        proves(findings, context, proof(context, access, number, email, deadline), step.questions())));
            }
            return findings.answer();
        });
    }

    private PreparedAnswer codeWrong(TurnContext context) {
        LOG.info("turn: code not accepted");
        DialogueState next = context.state().offering(TicketReason.NOT_VERIFIED);
        return context.answering(next, List.of(context.replies().codeWrong()), List.of(), List.of(() -> receipts.countFailure(context.conversation())));
    }

    private PreparedAnswer byEmail(TurnContext context, Function<EmailAddress, PreparedAnswer> step) {
        return context.email().map(step).orElseGet(() -> context.saying(context.replies().phrase(Phrase.ASK_EMAIL_AGAIN, context.state())));
    }

    private PreparedAnswer alone(TurnContext context, VerificationOutcome outcome, List<Question> questions) {
        Findings findings = new Findings(context);
        proves(findings, context, outcome, questions);
        return findings.answer();
    }

    /** Takes in what became of a try; whether it proved the order. */
    private boolean proves(Findings findings, TurnContext context, VerificationOutcome outcome, List<Question> questions) {
        context.journal().checked(outcome);
        switch (outcome) {
            case VerificationOutcome.Verified(var order) -> {
                LOG.infof("turn: order verified (%s)", order.factor().code());
                findings.told(
                        answers.of(context, order, questions, Optional.empty()),
                        List.of(verification.proof(order, context.customer()), readings.kept(order)));
            }
            case VerificationOutcome.NotVerified() -> {
                LOG.info("turn: order not verified");
                findings.otherwise(
                        answers.refused(context), DialogueState::afterRefusal, () -> receipts.countFailure(context.conversation()));
            }
            case VerificationOutcome.TooManyTries() -> {
                LOG.info("turn: too many tries");
                findings.endsWith(
                        context.replies().tooManyTries(), DialogueState::afterRefusal, () -> receipts.countFailure(context.conversation()));
            }
            case VerificationOutcome.CodeNeeded(var wanted) -> {
                LOG.info("turn: code issued");
                findings.endsWith(
                        context.replies().codeSent(),
                        DialogueState::awaitingCode,
                        () -> codes.issue(context.conversation(), context.store().id(), wanted, context.locale()));
            }
            case VerificationOutcome.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(findings, context, kind);
        }
        return outcome instanceof VerificationOutcome.Verified;
    }

    private static void storeNotReady(Findings findings, TurnContext context, StoreFault.Kind kind) {
        LOG.warnf("turn: store not ready (%s)", kind);
        findings.endsWith(
                context.replies().storeNotReady(kind), state -> state.offering(TicketReason.STORE_NOT_READY));
    }

    PreparedAnswer tell(TurnContext context, Step.Tell step) {
        Deadline deadline = deadline();
        return asked(context, access -> {
            Findings findings = new Findings(context);
            for (String name : step.orderNames()) {
                if (!findings.isOver()) {
                    again(findings, context, step, name, verification.readAgain(context.conversation(), access, context.customer(), name, deadline));
                }
            }
            return findings.answer();
        });
    }

    private void again(Findings findings, TurnContext context, Step.Tell step, String name, VerificationOutcome outcome) {
        context.journal().checked(outcome);
        switch (outcome) {
            case VerificationOutcome.Verified(var order) ->
                findings.told(answers.of(context, order, step.questions(), step.parcel()), List.of(readings.kept(order)));
            case VerificationOutcome.StoreNotReady(StoreFault.Kind kind) -> storeNotReady(findings, context, kind);
            default -> findings.endsWith(context.replies().confirmAgain(), state -> state.noLongerProven(name));
        }
    }

    /** An order that is not the signed customer's is asked for like anybody's. */
    PreparedAnswer tellOwn(TurnContext context, Step.TellOwn step) {
        Deadline deadline = deadline();
        return asked(context, access -> {
            Findings findings = new Findings(context);
            inTurn(findings, step.numbers(), number -> {
                VerificationOutcome outcome = verification.ofCustomer(
                        context.conversation(), access, context.customer().orElseThrow(), number, deadline);
                if (outcome instanceof VerificationOutcome.NotVerified) {
                    findings.otherwise(context.replies().phrase(Phrase.ASK_EMAIL, context.state()), UnaryOperator.identity());
                    return false;
                }
                return proves(findings, context, outcome, step.questions());
            });
            return findings.answer();
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
        if (outcome instanceof VerificationOutcome.NotVerified) {
            return context.answering(context.state().awaiting(Awaited.ORDER_NUMBER, questions, List.of()), noneFound(context));
        }
        Findings findings = new Findings(context);
        List<String> others = names(orders.subList(1, orders.size()));
        if (proves(findings, context, outcome, questions) && !others.isEmpty()) {
            findings.alsoSaid(context.replies().otherOrders(others));
        }
        return findings.answer();
    }

    PreparedAnswer listOwn(TurnContext context) {
        return own(context, (access, orders) -> context.saying(context.replies().ownOrders(names(orders))));
    }

    private PreparedAnswer own(TurnContext context, BiFunction<StoreAccess, List<OrderCandidate>, PreparedAnswer> use) {
        return asked(context, access -> switch (verification.ofCustomer(access, context.customer().orElseThrow(), deadline())) {
            case CustomerOrders.Found(var orders) when orders.isEmpty() ->
                context.answering(context.state().awaiting(Awaited.ORDER_NUMBER, context.state().wanted(), List.of()), noneFound(context));
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
        return new Attempt(context.conversation(), context.turn().seq(), access, number, context.network());
    }

    private PreparedAnswer asked(TurnContext context, Function<StoreAccess, PreparedAnswer> question) {
        return stores.access(context.store().tenant(), context.store().id())
                .map(question)
                .orElseGet(() -> storeNotReady(context, StoreFault.Kind.REJECTED));
    }

    private static PreparedAnswer storeNotReady(TurnContext context, StoreFault.Kind kind) {
        context.journal().checked(new VerificationOutcome.StoreNotReady(kind));
        Findings findings = new Findings(context);
        storeNotReady(findings, context, kind);
        return findings.answer();
    }

    private PreparedAnswer offeringPerson(TurnContext context, Phrase phrase) {
        DialogueState next = context.state().offering(TicketReason.NOT_VERIFIED);
        return context.answering(next, context.replies().phrase(phrase, next));
    }

    private Deadline deadline() {
        return Deadline.in(budget.time(), clock);
    }
}
