package io.lumen.answer;

import io.lumen.order.OrderReach;
import io.lumen.order.OrderStatus;
import io.lumen.tracking.Concern;
import io.lumen.verification.VerifiedOrder;
import io.lumen.wording.Sentence;
import io.lumen.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Puts a verified order into words. Every fact comes from the order as it was read in this turn and is told with its source
 * and its age; what the store did not say is said to be missing. Dates are shown in the store's zone.
 */
@ApplicationScoped
public class AnswerComposer {

    public ComposedAnswer compose(VerifiedOrder verified, Question question, Locale locale, ZoneId zone) {
        return compose(verified, question, OptionalInt.empty(), locale, zone);
    }

    /**
     * @param parcel the parcel that is asked for, counted from one as the answers count; without one, and for a number that
     *     no parcel has, all are told
     */
    public ComposedAnswer compose(VerifiedOrder verified, Question question, OptionalInt parcel, Locale locale, ZoneId zone) {
        Telling telling = Telling.of(verified.order(), Wording.of(AnswerComposer.class, locale), zone);
        Set<Concern> concerns = OrderConcerns.of(telling, question);
        List<Sentence> lines = new ArrayList<>(lines(telling, question, parcel, concerns));
        OrderWords order = new OrderWords(telling);
        if (question == Question.NOT_RECEIVED) {
            lines.add(order.notReceived(concerns));
        } else if (offers(question, concerns)) {
            lines.add(telling.say("offer"));
        }
        lines.add(order.asOf());
        return new ComposedAnswer(
                Sentence.joined("\n", lines),
                verified.order().name(),
                question == Question.STATUS ? Optional.of(new CardComposer(telling).card()) : Optional.empty(),
                concerns.stream().sorted().toList());
    }

    /**
     * How far back this store's orders can be seen; empty when all can. Depends on the store alone, so that it may stand in
     * every refusal of that store and tells nothing of any order.
     */
    public Optional<String> reach(OrderReach reach, Locale locale) {
        return reach.window().map(window -> Wording.of(AnswerComposer.class, locale).say("reach", Map.of("days", window.toDays())));
    }

    /** What was bought and what was paid does not call for a person; where and when does. */
    private static boolean offers(Question question, Set<Concern> concerns) {
        return !concerns.isEmpty() && question != Question.ITEMS;
    }

    private static List<Sentence> lines(Telling telling, Question question, OptionalInt parcel, Set<Concern> concerns) {
        OrderWords order = new OrderWords(telling);
        ParcelWords parcels = new ParcelWords(telling);
        return switch (question) {
            case STATUS, NOT_RECEIVED -> status(telling, parcel, concerns);
            case TRACKING -> telling.isNothingToFollow() ? List.of(nothingSent(telling, order.noTracking())) : only(parcel, parcels.links());
            case DELIVERY_DATE -> date(telling, parcel);
            case ITEMS -> items(telling, parcel);
            case PAYMENT -> List.of(order.payment());
        };
    }

    private static List<Sentence> status(Telling telling, OptionalInt parcel, Set<Concern> concerns) {
        OrderWords order = new OrderWords(telling);
        List<Sentence> lines = new ArrayList<>();
        lines.add(Sentence.joined(" ", order.standing()));
        if (concerns.contains(Concern.NOT_SHIPPED)) {
            lines.add(order.placedLongAgo());
        }
        if (telling.isNothingToFollow()) {
            lines.addAll(whileNothingIsSent(telling, order));
        } else {
            lines.addAll(only(parcel, new ParcelWords(telling).full()));
        }
        order.stillToCome().ifPresent(lines::add);
        order.returned().ifPresent(lines::add);
        order.remarkablePayment().ifPresent(lines::add);
        return lines;
    }

    private static List<Sentence> whileNothingIsSent(Telling telling, OrderWords order) {
        return switch (telling.standing()) {
            case CANCELLED, NOTHING_TO_SHIP, REFUNDED, READY_FOR_PICKUP, COLLECTED, HANDED_OVER, SENT_LOCALLY, SENT_DIGITALLY, DELIVERED,
                    PROCESSING_DIGITAL, PROCESSING_PICK_UP, PROCESSING_LOCAL -> order.plans();
            default -> {
                List<Sentence> lines = new ArrayList<>(order.plans());
                lines.add(order.noTracking());
                yield lines;
            }
        };
    }

    private static List<Sentence> date(Telling telling, OptionalInt parcel) {
        if (!telling.isNothingToFollow()) {
            List<Sentence> lines = new ArrayList<>();
            if (telling.order().status() == OrderStatus.CANCELLED) {
                lines.add(telling.say("status." + Telling.code(telling.standing())));
            }
            lines.addAll(only(parcel, new ParcelWords(telling).arrivals()));
            return lines;
        }
        OrderWords order = new OrderWords(telling);
        List<Sentence> plans = order.plans();
        return plans.isEmpty() ? List.of(nothingSent(telling, order.noDate())) : plans;
    }

    /** Of an order that will not come, that is the answer to "where" and "when". */
    private static Sentence nothingSent(Telling telling, Sentence otherwise) {
        return switch (telling.standing()) {
            case CANCELLED, NOTHING_TO_SHIP, REFUNDED, RESTOCKED, HANDED_OVER, COLLECTED, READY_FOR_PICKUP, SENT_DIGITALLY, DELIVERED -> telling.say("status." + Telling.code(telling.standing()));
            default -> otherwise;
        };
    }

    private static List<Sentence> items(Telling telling, OptionalInt parcel) {
        List<Sentence> contents = new ParcelWords(telling).contents();
        if (contents.size() > 1 && parcel.isPresent()) {
            return only(parcel, contents);
        }
        List<Sentence> lines = new ArrayList<>();
        lines.add(new OrderWords(telling).items());
        if (contents.size() > 1) {
            lines.addAll(contents);
        }
        new OrderWords(telling).stillToCome().ifPresent(lines::add);
        return lines;
    }

    private static List<Sentence> only(OptionalInt parcel, List<Sentence> all) {
        return parcel.isPresent() && parcel.getAsInt() >= 1 && parcel.getAsInt() <= all.size()
                ? List.of(all.get(parcel.getAsInt() - 1))
                : all;
    }
}
