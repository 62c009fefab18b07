package io.lumen.assistant;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationNews;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Conversations;
import io.lumen.conversation.Draft;
import io.lumen.conversation.Feedbacks;
import io.lumen.conversation.Message;
import io.lumen.conversation.Pulse;
import io.lumen.conversation.Resumed;
import io.lumen.conversation.Session;
import io.lumen.conversation.SessionStanding;
import io.lumen.conversation.SessionToken;
import io.lumen.conversation.StartedSession;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.tenant.TenantScope;
import io.lumen.ticket.OrderReadings;
import io.lumen.ticket.Ticket;
import io.lumen.ticket.TicketContext;
import io.lumen.ticket.TicketReason;
import io.lumen.ticket.Tickets;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.verification.CustomerId;
import io.lumen.verification.OrderVerification;
import io.lumen.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens a conversation, shows what was missed, hands over to a person on request, closes it. */
@ApplicationScoped
public class Reception {
    @Inject
    Conversations conversations;

    @Inject
    OrderVerification verification;

    @Inject
    StoreDirectory stores;

    @Inject
    Tickets tickets;

    @Inject
    Receipts receipts;

    @Inject
    OrderReadings readings;

    @Inject
    Feedbacks feedbacks;

    @Inject
    TenantScope scope;

    @Inject
    ConversationNews news;

    public StartedSession open(StoreProfile store, Locale locale) {
        return conversations.start(store, locale, List.of(Welcome.to(store, locale)), Json.write(DialogueState.first()));
    }

    /** What is said in a language by a shop that has no words of its own. @param automatic the line that comes first in any case */
    public record ProductWords(String automatic, String welcome, List<String> quickPrompts) {}

    public ProductWords productWords(String storeName, Locale locale) {
        Wording words = words(locale);
        Map<String, String> values = Map.of("store", storeName);
        return new ProductWords(words.say("welcome.automatic", values), words.say("welcome", values), productPrompts(words));
    }

    private static List<String> productPrompts(Wording words) {
        return List.of(words.say("prompt.track"), words.say("prompt.shipped"), words.say("prompt.person"));
    }

    public List<QuickPrompt> quickPrompts(StoreProfile store, Locale locale) {
        List<String> own = store.greeting().quickPrompts(locale);
        Wording words = words(locale);
        List<String> labels = own.isEmpty() ? productPrompts(words) : own;
        return labels.stream().map(label -> new QuickPrompt("p" + labels.indexOf(label), label, label)).toList();
    }

    /** A talk taken up again; what was proven in an earlier session is proven no longer. */
    public Optional<Resumed> resume(StoreProfile store, SessionToken token, UUID id) {
        return scope.call(store.tenant(), () -> conversations.resume(store, token, id).map(this::begunAgain));
    }

    /** The signed customer's talk, taken up on whatever device it was held; empty when there is none. */
    public Optional<Resumed> resumeOf(StoreProfile store, CustomerId customer) {
        return scope.call(store.tenant(), () -> conversations.ofCustomer(store, customer.value()).map(this::begunAgain));
    }

    private Resumed begunAgain(Resumed resumed) {
        if (!resumed.anew()) {
            return resumed;
        }
        Session session = resumed.session();
        String state = Json.write(Json.readState(session.state()).begunAgain());
        verification.forget(session.conversation());
        conversations.note(session.conversation(), state);
        news.changed(session.conversation());
        return new Resumed(
                new Session(session.conversation(), session.storeId(), session.locale(), session.expiresAt(), session.customer(), state),
                resumed.token(),
                true);
    }

    /** Notes whom the store has signed in. What was proven under another name is proven no longer. */
    public void signIn(ConversationRef conversation, Optional<String> before, CustomerId customer) {
        scope.run(conversation.tenant(), () -> {
            if (before.isPresent() && !before.get().equals(customer.value())) {
                verification.forget(conversation);
                conversations.note(conversation, Json.write(Json.readState(conversations.stateForUpdate(conversation)).begunAgain()));
            }
            conversations.signIn(conversation, customer.value());
            news.changed(conversation);
        });
    }

    /** How the session behind a token stands. */
    public SessionStanding session(SessionToken token, UUID id) {
        return conversations.find(token, id);
    }

    /** What the widget is told of where the conversation stands, as JSON. */
    public String publicState(Session session) {
        return Json.write(PublicState.of(Json.readState(session.state()), session.locale()));
    }

    /** The same of a session that has just begun. */
    public String firstState(Locale locale) {
        return Json.write(PublicState.of(DialogueState.first(), locale));
    }

    /** What was said after a place. Details of an order that is not proven now are covered. */
    public List<ShownMessage> messagesAfter(Session session, int seq) {
        return messagesAfter(session, seq, Integer.MAX_VALUE);
    }

    /** What is new for a widget that knows the messages up to a place: at most so many of them. Does not prolong the session. */
    public News newsAfter(SessionToken token, UUID id, int seq, int most) {
        return scope.call(token.tenant(), () -> {
            Optional<Pulse> pulse = conversations.pulse(new ConversationRef(token.tenant(), id));
            return switch (session(token, id)) {
                case SessionStanding.Alive(Session session) -> new News.Told(
                        messagesAfter(session, seq, most), publicState(session), pulse.orElseThrow(), session.expiresAt());
                case SessionStanding.Over(), SessionStanding.Unknown() -> new News.Over(pulse.filter(Pulse::over).isPresent());
            };
        });
    }

    private List<ShownMessage> messagesAfter(Session session, int seq, int most) {
        ConversationRef ref = session.conversation();
        return scope.call(ref.tenant(), () -> {
            List<String> proven = verification.provenOrders(ref);
            Map<UUID, Boolean> given = feedbacks.given(ref);
            return conversations.messagesAfter(ref, seq, most).stream()
                    .map(message -> shown(message, proven, session.locale(), given.get(message.id())))
                    .toList();
        });
    }

    private ShownMessage shown(Message message, List<String> proven, Locale locale, Boolean helpful) {
        boolean covered = message.revealsOrder().isPresent() && !proven.contains(message.revealsOrder().get());
        return covered
                ? ShownMessage.covered(message, words(locale).say("hidden", Map.of("order", message.revealsOrder().get())))
                : ShownMessage.rated(message, helpful);
    }

    /**
     * Hands over to a person now. Asked twice, it is the same ticket, with what was added now; and as long as nothing else was
     * said, the same message, so that who presses again because the answer was lost leaves no second one.
     */
    public HandedOver handOver(Session session, Optional<String> remark, Optional<EmailAddress> contact) {
        ConversationRef ref = session.conversation();
        Optional<StoreProfile> store = stores.byId(ref.tenant(), session.storeId());
        return scope.call(ref.tenant(), () -> {
            DialogueState state = Json.readState(conversations.stateForUpdate(ref));
            Ticket ticket = ticket(session, state, remark, contact);
            TicketNote note = new TicketNote(ticket.number(), ticket.status());
            return conversations.newest(ref)
                    .filter(newest -> note.equals(state.ticket()) && newest.ticket().equals(Optional.of(Json.write(note))))
                    .map(newest -> handedOver(newest, note, state, session.locale()))
                    .orElseGet(() -> {
                        DialogueState next = state.with(note);
                        Draft said = Replies.in(session.locale()).ticket(note, TicketReason.ASKED_FOR_PERSON, store);
                        news.changed(ref);
                        return handedOver(conversations.append(ref, said, Json.write(next)), note, next, session.locale());
                    });
        });
    }

    private Ticket ticket(Session session, DialogueState state, Optional<String> remark, Optional<EmailAddress> contact) {
        return tickets.open(new TicketContext(
                session.conversation(),
                session.storeId(),
                TicketReason.ASKED_FOR_PERSON,
                remark,
                contact,
                Mood.NEUTRAL,
                state.asking(List.of(Intent.HUMAN_AGENT)).asked(),
                Optional.ofNullable(state.concern()),
                Optional.of(receipts.of(session.conversation(), session.expiresAt()))));
    }

    private static HandedOver handedOver(Message message, TicketNote note, DialogueState state, Locale locale) {
        return new HandedOver(note, ShownMessage.whole(message), Json.write(PublicState.of(state, locale)));
    }

    /** Ends the conversation and everything that was proven in it. False when there was none to end. */
    public boolean close(SessionToken token, UUID id) {
        return scope.call(token.tenant(), () -> {
            boolean ended = conversations.end(token, id);
            if (ended) {
                ConversationRef ref = new ConversationRef(token.tenant(), id);
                verification.forget(ref);
                readings.forget(ref);
                news.changed(ref);
            }
            return ended;
        });
    }

    private static Wording words(Locale locale) {
        return Wording.of(Reception.class, locale);
    }
}
