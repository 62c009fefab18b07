package io.lumen.assistant;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Draft;
import io.lumen.conversation.OpenTurn;
import io.lumen.model.ModelReading;
import io.lumen.policy.Policies;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.ticket.Ticket;
import io.lumen.ticket.TicketContext;
import io.lumen.ticket.TicketReason;
import io.lumen.ticket.Tickets;
import io.lumen.understanding.Awaiting;
import io.lumen.understanding.OrderNumberFormat;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.understanding.UtteranceInterpreter;
import io.lumen.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Does what a turn needs outside the database: understands, decides, carries out, finds the words. */
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
    OrderSteps orders;

    @Inject
    Policies policies;

    @Inject
    Receipts receipts;

    @Inject
    Tickets tickets;

    /** @param network the address the request came from */
    PreparedAnswer prepare(OpenTurn turn, String network, TurnJournal journal) {
        StoreProfile store = stores.byId(turn.conversation().tenant(), turn.storeId()).orElseThrow();
        DialogueState state = Json.readState(turn.state());
        Utterance utterance = utterance(turn, state, store);
        Understanding heard = journal.understanding(
                () -> modelReading.second(turn.conversation().tenant(), utterance, interpreter.interpret(utterance)));
        Replies replies = Replies.in(language(turn, heard));
        Optional<EmailAddress> given = heard.email().flatMap(EmailAddress::parse);
        Optional<EmailAddress> email = given.or(turn::email);
        Known known = new Known(email.isPresent(), turn.customer().isPresent());
        Decision decision = Dialogue.next(state, heard, known, PlainWords.in(turn.text(), replies.words()));
        journal.decided(heard, state.awaited(), decision);
        LOG.debugf("turn: heard %s, next %s", heard.intent(), decision.step().getClass().getSimpleName());
        TurnContext context = new TurnContext(turn, store, network, decision.state(), replies, heard, given, email, List.of(), journal);
        List<Draft> before = decision.before().stream().map(aside -> aside(context, aside)).toList();
        return carriedOut(context.after(before), decision.step());
    }

    private PreparedAnswer carriedOut(TurnContext context, Step step) {
        return switch (step) {
            case Step.Aside aside -> context.saying(aside(context, aside));
            case Step.Clarify(var wishes) -> context.saying(context.replies().clarify(wishes));
            case Step.ListOrders() -> context.saying(context.replies().provenOrders(context.state().verified()));
            case Step.ListOwn() -> orders.listOwn(context);
            case Step.Verify verify -> orders.verify(context, verify);
            case Step.SendCode send -> orders.sendCode(context, send);
            case Step.RedeemCode redeem -> orders.redeem(context, redeem);
            case Step.Tell tell -> orders.tell(context, tell);
            case Step.TellOwn tell -> orders.tellOwn(context, tell);
            case Step.TellNewest tell -> orders.tellNewest(context, tell);
            case Step.OpenTicket(TicketReason reason) -> openTicket(context, reason);
        };
    }

    private Draft aside(TurnContext context, Step.Aside aside) {
        return switch (aside) {
            case Step.Say(Phrase phrase) -> context.replies().phrase(phrase, context.state());
            case Step.TellPolicy() -> policies.search(context.store().tenant(), context.store().id(), context.turn().text(), context.locale())
                    .map(passage -> {
                        context.journal().quoted();
                        return context.replies().policy(passage);
                    })
                    .orElseGet(() -> context.replies().phrase(Phrase.NO_POLICY_TEXT, context.state()));
        };
    }

    /** What the shopper picked; or what they write, where that can be told; or what was spoken before. */
    private static Locale language(OpenTurn turn, Understanding heard) {
        boolean follows = !turn.localeChosen() && heard.languageSure() && Wording.LANGUAGES.contains(heard.language());
        return follows && !heard.language().equals(turn.locale().getLanguage()) ? Locale.of(heard.language()) : turn.locale();
    }

    private static Utterance utterance(OpenTurn turn, DialogueState state, StoreProfile store) {
        Awaiting awaiting = switch (state.awaited()) {
            case NONE, CODE -> Awaiting.NONE;
            case ORDER_NUMBER -> Awaiting.ORDER_NUMBER;
            case EMAIL -> Awaiting.EMAIL;
        };
        return new Utterance(turn.text(), awaiting, new OrderNumberFormat(store.orderNumberPrefix(), store.orderNumberSuffix()));
    }

    private PreparedAnswer openTicket(TurnContext context, TicketReason reason) {
        if (context.turn().rehearsal()) {
            return context.answering(context.state().offering(null), context.replies().phrase(Phrase.TICKET_IN_REHEARSAL, context.state().offering(null)));
        }
        return new PreparedAnswer.Accompanied(turn -> {
            Ticket ticket = tickets.open(new TicketContext(
                    turn.conversation(),
                    turn.storeId(),
                    reason,
                    Optional.empty(),
                    context.email(),
                    context.heard().mood(),
                    context.state().asked(),
                    Optional.ofNullable(context.state().concern()),
                    Optional.of(receipts.of(turn.conversation(), turn.expiresAt()))));
            TicketNote note = new TicketNote(ticket.number(), ticket.status());
            LOG.infof("turn: ticket %d opened (%s)", ticket.number(), reason);
            return context.answer(context.state().with(note), List.of(context.replies().ticket(note, reason, Optional.of(context.store()))));
        });
    }
}
