package io.lumen.assistant;

import io.lumen.answer.ComposedAnswer;
import io.lumen.answer.OrderCard;
import io.lumen.conversation.Draft;
import io.lumen.order.StoreFault;
import io.lumen.policy.PolicyPassage;
import io.lumen.store.StoreProfile;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import io.lumen.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the assistant says, as messages of the conversation, in one language. */
final class Replies {
    private final Wording words;
    private final Locale locale;

    private Replies(Wording words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static Replies in(Locale locale) {
        return new Replies(Wording.of(Replies.class, locale), locale);
    }

    Locale locale() {
        return locale;
    }

    Wording words() {
        return words;
    }

    Draft phrase(Phrase phrase, DialogueState state) {
        Map<String, ?> values = state.ticket() == null ? Map.of() : Map.of("number", state.ticket().number());
        Draft said = Draft.assistant(words.say(phrase.key(), values));
        return state.offered() == null || phrase == Phrase.GREETING ? said : said.withActions(actions(Action.person(words.say("action.person"))));
    }

    Draft order(ComposedAnswer answer) {
        List<Action> actions = new ArrayList<>();
        answer.card().ifPresent(card -> trackingActions(card, actions));
        if (answer.needsPerson()) {
            actions.add(Action.person(words.say("action.person")));
        }
        Draft told = Draft.assistant(answer.text()).revealing(answer.orderName(), answer.card().map(Json::write));
        return actions.isEmpty() ? told : told.withActions(Json.write(actions));
    }

    private void trackingActions(OrderCard card, List<Action> actions) {
        card.shipments().stream()
                .filter(parcel -> parcel.trackingUrl() != null)
                .filter(parcel -> card.shipments().size() == 1)
                .forEach(parcel -> actions.add(Action.open(words.say("action.open_tracking"), parcel.trackingUrl())));
    }

    /**
     * A code is offered after every refusal, so that the offer says nothing of the order.
     *
     * @param reach how far back the store's orders can be seen, if not all of them
     */
    Draft refused(Optional<String> reach) {
        return withCodeOffered(reach.map(told -> words.say("refused") + " " + told).orElseGet(() -> words.say("refused")));
    }

    Draft tooManyTries() {
        return withCodeOffered(words.say(Phrase.TOO_MANY_TRIES.key()));
    }

    Draft codeSent() {
        return withCodeOffered(words.say(Phrase.CODE_SENT.key()));
    }

    Draft codeWrong() {
        return withCodeOffered(words.say(Phrase.CODE_WRONG.key()));
    }

    private Draft withCodeOffered(String text) {
        String label = words.say("action.send_code");
        return Draft.assistant(text).withActions(actions(Action.send(label, label), Action.person(words.say("action.person"))));
    }

    Draft clarify(List<Intent> wishes) {
        List<Action> actions = new ArrayList<>();
        for (Intent wish : wishes) {
            String label = words.say("clarify." + wish.wireName());
            actions.add(wish == Intent.HUMAN_AGENT ? Action.person(label) : Action.send(label, label));
        }
        return Draft.assistant(words.say(Phrase.CLARIFY.key())).withActions(Json.write(actions));
    }

    /** The merchant's words as they stand, under the heading they stand under. */
    Draft policy(PolicyPassage passage) {
        return Draft.assistant(words.say("policy.answer", Map.of("title", passage.title(), "text", passage.text())))
                .withActions(actions(Action.person(words.say("action.person"))));
    }

    Draft ownOrders(List<String> names) {
        return Draft.assistant(words.say("orders.own", Map.of("orders", String.join(", ", names))));
    }

    Draft otherOrders(List<String> names) {
        return Draft.assistant(words.say("orders.others", Map.of("orders", String.join(", ", names))));
    }

    Draft confirmAgain() {
        return Draft.assistant(words.say("verified.again"));
    }

    Draft storeNotReady(StoreFault.Kind kind) {
        String key = switch (kind) {
            case UNAVAILABLE, UNREADABLE -> "store.unavailable";
            case TOO_SLOW -> "store.too_slow";
            case THROTTLED -> "store.throttled";
            case REJECTED -> "store.rejected";
        };
        Action person = Action.person(words.say("action.person"));
        Action again = Action.send(words.say("action.again"), words.say("prompt.track"));
        return Draft.assistant(words.say(key)).withActions(kind == StoreFault.Kind.REJECTED ? actions(person) : actions(again, person));
    }

    Draft provenOrders(List<String> names) {
        return Draft.assistant(words.say("orders.verified", Map.of("orders", String.join(", ", names))));
    }

    Draft ticket(TicketNote ticket, TicketReason reason, Optional<StoreProfile> store) {
        String key = reason == TicketReason.UNHAPPY ? "ticket.opened_unhappy" : "ticket.opened";
        String hours = store.flatMap(shop -> HoursWords.of(shop, locale)).map(told -> " " + told).orElse("");
        return Draft.assistant(words.say(key, Map.of("number", ticket.number())) + hours).withTicket(Json.write(ticket));
    }

    private static String actions(Action... actions) {
        return Json.write(List.of(actions));
    }
}
