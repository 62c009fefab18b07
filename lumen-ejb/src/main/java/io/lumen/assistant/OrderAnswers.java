package io.lumen.assistant;

import io.lumen.answer.AnswerComposer;
import io.lumen.answer.ComposedAnswer;
import io.lumen.answer.Question;
import io.lumen.conversation.Draft;
import io.lumen.order.OrderReach;
import io.lumen.store.StoreDirectory;
import io.lumen.tracking.Concern;
import io.lumen.verification.VerifiedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts a verified order into the replies of a turn. */
@ApplicationScoped
class OrderAnswers {
    @Inject
    StoreDirectory stores;

    @Inject
    AnswerComposer composer;

    @Inject
    OtherWords otherWords;

    /**
     * What is told of one order.
     *
     * @param parcel the parcel that was told alone
     * @param concern what was found wrong with the delivery, as its code; null: nothing
     * @param forPerson whether what is told is a case for a person
     */
    record Told(String orderName, List<Draft> replies, OptionalInt parcel, String concern, boolean forPerson) {}

    Told of(TurnContext context, VerifiedOrder order, List<Question> questions, Optional<ParcelNamed> named) {
        OptionalInt parcel = named.map(meant -> meant.among(order.order().shipments().size())).orElseGet(OptionalInt::empty);
        List<ComposedAnswer> answers = (questions.isEmpty() ? List.of(Question.STATUS) : questions).stream()
                .map(question -> composer.compose(order, question, parcel, context.locale(), context.store().timeZone()))
                .toList();
        List<ComposedAnswer> worded = otherWords.of(answers, order, context.store().tenant(), context.locale());
        return new Told(
                order.order().name(),
                worded.stream().map(context.replies()::order).toList(),
                parcel,
                answers.stream().flatMap(answer -> answer.concern().stream()).findFirst().map(OrderAnswers::code).orElse(null),
                answers.stream().anyMatch(ComposedAnswer::needsPerson));
    }

    private static String code(Concern concern) {
        return concern.name().toLowerCase(Locale.ROOT);
    }

    /** Said with every refusal of a store that shows only newer orders, so that it says nothing of any order. */
    Draft refused(TurnContext context) {
        return context.replies().refused(stores.orderWindow(context.store().tenant(), context.store().id())
                .flatMap(window -> composer.reach(OrderReach.of(window), context.locale())));
    }
}
