package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.answer.Question;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds wherever a conversation stands and whatever was understood, however wrongly. */
class DialoguePropertiesTest {
    private static final List<String> NAMES = List.of("#1042", "#1043", "EN1044-B", "1045");

    private static Said said(boolean yes) {
        return new Said(yes, false, Optional.empty(), Optional.of(new ParcelMention(new ParcelNamed.Other(0), true)).filter(mention -> yes));
    }

    @Property
    void onlyProvenOrdersAreTold(@ForAll("states") DialogueState state, @ForAll("heard") Understanding heard, @ForAll boolean emailKnown, @ForAll boolean customer, @ForAll boolean yes) {
        if (Dialogue.next(state, heard, new Known(emailKnown, customer), said(yes)).step() instanceof Step.Tell tell) {
            assertThat(state.verified()).containsAll(tell.orderNames());
        }
    }

    @Property
    void ordersAreListedOnlyWhenOneIsProven(@ForAll("states") DialogueState state, @ForAll("heard") Understanding heard, @ForAll boolean emailKnown, @ForAll boolean customer, @ForAll boolean yes) {
        if (Dialogue.next(state, heard, new Known(emailKnown, customer), said(yes)).step() instanceof Step.ListOrders) {
            assertThat(state.verified()).isNotEmpty();
        }
    }

    @Property
    void nothingIsCheckedWithoutAnAddress(@ForAll("states") DialogueState state, @ForAll("heard") Understanding heard, @ForAll boolean customer, @ForAll boolean yes) {
        if (heard.email().isEmpty()) {
            assertThat(Dialogue.next(state, heard, new Known(false, customer), said(yes)).step()).isNotInstanceOf(Step.Verify.class);
        }
    }

    @Property
    void aDecisionProvesNothing(@ForAll("states") DialogueState state, @ForAll("heard") Understanding heard, @ForAll boolean emailKnown, @ForAll boolean customer, @ForAll boolean yes) {
        Decision decision = Dialogue.next(state, heard, new Known(emailKnown, customer), said(yes));
        assertThat(state.verified()).containsAll(decision.state().verified());
        assertThat(decision.state().ticket()).isEqualTo(state.ticket());
    }

    @Property
    void aTicketIsOpenedOnlyWhenAskedForOrUpset(@ForAll("states") DialogueState state, @ForAll("heard") Understanding heard, @ForAll boolean emailKnown, @ForAll boolean customer) {
        if (Dialogue.next(state, heard, new Known(emailKnown, customer), said(false)).step() instanceof Step.OpenTicket) {
            assertThat(heard.intent()).isIn(Intent.HUMAN_AGENT, Intent.FRUSTRATED);
        }
    }

    @Property
    void aStateSurvivesStorage(@ForAll("states") DialogueState state) {
        assertThat(Json.readState(Json.write(state))).isEqualTo(state);
    }

    @Property
    void whateverBecomesOfADecisionTheNextMessageIsUnderstood(
            @ForAll("states") DialogueState state, @ForAll("heard") Understanding heard, @ForAll("heard") Understanding next, @ForAll boolean emailKnown, @ForAll boolean customer) {
        DialogueState decided = Dialogue.next(state, heard, new Known(emailKnown, customer), said(false)).state();
        for (String name : NAMES) {
            for (DialogueState after : List.of(decided.proven(name), decided.afterRefusal(), decided.noLongerProven(name))) {
                assertThat(Dialogue.next(after, next, new Known(true, customer), said(false))).isNotNull();
            }
        }
    }

    @Provide
    Arbitrary<DialogueState> states() {
        return Combinators.combine(
                        Arbitraries.of(Awaited.class),
                        Arbitraries.of(Question.class).list().ofMaxSize(3),
                        Arbitraries.of("1042", "1043", "EN1044-B", "9").injectNull(0.4),
                        Arbitraries.of(NAMES).set().map(List::copyOf),
                        Arbitraries.of(NAMES).injectNull(0.4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TicketReason.class).injectNull(0.5),
                        Arbitraries.just(new TicketNote(7, "open")).injectNull(0.7))
                .as((awaited, wanted, number, verified, focus, refused, offered, ticket) -> new DialogueState(
                        awaited, wanted, number, List.of("1045"), verified, focus, 1, refused, offered, null, List.of(Intent.TRACK_ORDER), ticket));
    }

    @Provide
    Arbitrary<Understanding> heard() {
        Arbitrary<String> numbers = Arbitraries.oneOf(Arbitraries.of("1042", "#1042", "1043", "en1044-b", "", "###", "١٠"), Arbitraries.strings().ofMaxLength(100));
        Arbitrary<String> emails = Arbitraries.oneOf(Arbitraries.of("dana.reyes@example.com", "@", "a@b"), Arbitraries.strings().ofMaxLength(300));
        return Combinators.combine(Arbitraries.of(Intent.class), Arbitraries.doubles().between(0, 1), numbers.list().ofMaxSize(3), emails.optional())
                .as((intent, confidence, orderNumbers, email) ->
                        new Understanding(intent, List.of(), confidence, orderNumbers, email, Mood.NEUTRAL, "en"));
    }
}
