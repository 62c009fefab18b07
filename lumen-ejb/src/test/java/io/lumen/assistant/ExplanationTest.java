package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.SampleOrders;
import io.lumen.policy.PolicyPassage;
import io.lumen.store.SampleStores;
import io.lumen.understanding.Intent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the merchant is told of why a message was answered as it was. */
class ExplanationTest {
    private final Chat chat = new Chat();

    @Test
    void aQuestionWithoutANumberIsAskedBack() {
        chat.hears("track_order");

        assertThat(chat.why().heard().intent()).isEqualTo(Intent.TRACK_ORDER);
        assertThat(chat.why().awaitedBefore()).isEqualTo(Awaited.NONE);
        assertThat(chat.why().rule()).isEqualTo(Rule.ASK_NUMBER);
        assertThat(chat.why().result()).isEqualTo(Explanation.Result.ASKED);
    }

    @Test
    void aProvenOrderIsToldAndTheAddressIsNotRepeated() {
        chat.stores.holds(SampleStores.AURORA, SampleOrders.inTransit());
        chat.hears("track_order 1042 dana.reyes@example.com");

        assertThat(chat.why().rule()).isEqualTo(Rule.VERIFY);
        assertThat(chat.why().result()).isEqualTo(Explanation.Result.TOLD);
        assertThat(chat.why().heard().email()).isTrue();
        assertThat(chat.why().toString()).doesNotContain("dana");
    }

    @Test
    void unknownOrderAndWrongAddressAreExplainedAlike() {
        chat.stores.holds(SampleStores.AURORA, SampleOrders.inTransit());
        chat.hears("track_order 1042 somebody@example.com");
        Explanation wrongAddress = chat.why();
        Chat other = new Chat();
        other.hears("track_order 99999 somebody@example.com");

        assertThat(wrongAddress.result()).isEqualTo(Explanation.Result.REFUSED);
        assertThat(other.why().rule()).isEqualTo(wrongAddress.rule());
        assertThat(other.why().result()).isEqualTo(wrongAddress.result());
    }

    @Test
    void aPolicyThatAnswersIsQuotedAndOneThatIsMissingIsNotKnown() {
        chat.policy = new PolicyPassage("Delivery", "Two days.", "Shipping", Locale.ENGLISH);
        chat.hears("shipping_policy");
        assertThat(chat.why().result()).isEqualTo(Explanation.Result.QUOTED);

        chat.policy = null;
        chat.hears("shipping_policy");
        assertThat(chat.why().result()).isEqualTo(Explanation.Result.NOT_KNOWN);
    }

    @Test
    void aShopThatIsNotConnectedIsSaidToBeSo() {
        Chat unconnected = new Chat(false);
        unconnected.hears("track_order 1042 dana.reyes@example.com");

        assertThat(unconnected.why().result()).isEqualTo(Explanation.Result.STORE_NOT_READY);
    }

    @Test
    void aRehearsalHandsOverInWordsAndOpensNoTicket() {
        chat.rehearsal = true;
        chat.hears("human_agent");

        assertThat(chat.tickets.opened()).isEmpty();
        assertThat(chat.why().rule()).isEqualTo(Rule.HAND_OVER);
        assertThat(chat.why().result()).isEqualTo(Explanation.Result.HANDED_OVER);
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyPhraseBelongsToARule(Phrase phrase) {
        assertThat(Rule.of(new Step.Say(phrase))).isNotNull();
    }

    @Test
    void wireNamesAreSpelledAsTheNames() {
        assertThat(Stream.of(Rule.values()).map(Rule::wireName)).containsExactlyElementsOf(
                Arrays.stream(Rule.values()).map(rule -> rule.name().toLowerCase(Locale.ROOT)).toList());
    }
}
