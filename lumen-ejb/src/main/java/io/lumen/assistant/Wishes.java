package io.lumen.assistant;

import io.lumen.answer.Question;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Understanding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that one message asks for, sorted by what it takes to serve it. */
record Wishes(List<Intent> all) {
    /** What says something of the shopper and asks for nothing. */
    private static final Set<Intent> SOCIAL = EnumSet.of(Intent.GREETING, Intent.THANKS_BYE, Intent.OUT_OF_SCOPE);

    static Wishes of(Understanding heard) {
        return new Wishes(Stream.concat(Stream.of(heard.intent()), heard.alsoWanted().stream()).distinct().toList());
    }

    /** What is to be remembered for a person. */
    List<Intent> worthNoting() {
        return all.stream().filter(wish -> !SOCIAL.contains(wish)).toList();
    }

    List<Question> questions() {
        return all.stream().flatMap(wish -> question(wish).stream()).toList();
    }

    List<Step.Aside> asides() {
        return all.stream().flatMap(wish -> aside(wish).stream()).toList();
    }

    /** What a person would be offered for: the last thing that only a person can do. */
    Optional<TicketReason> offer() {
        return all.stream().flatMap(wish -> offer(wish).stream()).reduce((first, last) -> last);
    }

    static Optional<Question> question(Intent wish) {
        return Optional.ofNullable(switch (wish) {
            case TRACK_ORDER -> Question.STATUS;
            case TRACKING_LINK -> Question.TRACKING;
            case DELIVERY_DATE -> Question.DELIVERY_DATE;
            case ORDER_ITEMS -> Question.ITEMS;
            case PAYMENT_STATUS -> Question.PAYMENT;
            case NOT_RECEIVED -> Question.NOT_RECEIVED;
            default -> null;
        });
    }

    static Optional<Step.Aside> aside(Intent wish) {
        return Optional.ofNullable(switch (wish) {
            case CANCEL_ORDER -> new Step.Say(Phrase.CANCEL);
            case REFUND_REQUEST -> new Step.Say(Phrase.REFUND);
            case RETURN_EXCHANGE -> new Step.Say(Phrase.RETURN);
            case CHANGE_ADDRESS -> new Step.Say(Phrase.CHANGE_ADDRESS);
            case DAMAGED_ITEM -> new Step.Say(Phrase.DAMAGED);
            case PRODUCT_QUESTION -> new Step.Say(Phrase.PRODUCT_ADVICE);
            case SHIPPING_POLICY -> new Step.TellPolicy();
            default -> null;
        });
    }

    private static Optional<TicketReason> offer(Intent wish) {
        return Optional.ofNullable(switch (wish) {
            case CANCEL_ORDER -> TicketReason.CANCEL;
            case REFUND_REQUEST -> TicketReason.REFUND;
            case RETURN_EXCHANGE -> TicketReason.RETURN;
            case CHANGE_ADDRESS -> TicketReason.CHANGE_ADDRESS;
            case DAMAGED_ITEM -> TicketReason.DAMAGED;
            case PRODUCT_QUESTION -> TicketReason.PRODUCT_QUESTION;
            case SHIPPING_POLICY -> TicketReason.POLICY_QUESTION;
            default -> null;
        });
    }
}
