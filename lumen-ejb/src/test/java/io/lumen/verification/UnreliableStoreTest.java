package io.lumen.verification;

import static io.lumen.order.SampleOrders.DANA;
import static io.lumen.order.SampleOrders.OKAFOR;
import static io.lumen.store.SampleStores.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.conversation.SampleConversations;
import io.lumen.order.Order;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.order.StoreFault;
import io.lumen.verification.RecordingOrderSource.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A store may contradict itself, change its mind or fail. None of it proves anything. */
class UnreliableStoreTest {
    private static final VerificationOutcome NOT_VERIFIED = new VerificationOutcome.NotVerified();

    private final Desk desk = new Desk();

    static Stream<Order> ordersThatAreNotTheOneAskedFor() {
        return Stream.of(
                SampleOrder.named("#1042").id("gid://shopify/Order/666").of(DANA).build(),
                SampleOrder.named("#1043").id(SampleOrders.inTransit().id()).of(DANA).build(),
                SampleOrder.named("#1042").of(OKAFOR).build(),
                SampleOrder.named("#1042").build());
    }

    @ParameterizedTest
    @MethodSource("ordersThatAreNotTheOneAskedFor")
    void detailsThatDisagreeWithTheSearchProveNothing(Order other) {
        desk.stores.holds(AURORA, SampleOrders.inTransit()).showsInstead(other);
        assertThat(desk.says("1042", DANA)).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void anOrderThatIsGoneBetweenSearchAndDetailsIsNotVerified() {
        desk.stores.holds(AURORA, SampleOrders.inTransit()).losesDetails();
        assertThat(desk.says("1042", DANA)).isEqualTo(NOT_VERIFIED);
        assertThat(desk.stores.questions()).containsExactly(Kind.CANDIDATES, Kind.DETAILS);
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatCannotSearchIsNotReadyWhateverIsWrong(StoreFault.Kind fault) {
        desk.stores.holds(AURORA, SampleOrders.inTransit()).failsAt(Kind.CANDIDATES, fault);
        assertThat(desk.says("1042", DANA)).isEqualTo(new VerificationOutcome.StoreNotReady(fault));
        assertThat(desk.stores.questions()).doesNotContain(Kind.DETAILS);
    }

    @ParameterizedTest
    @EnumSource
    void aMatchWithoutDetailsIsNoProof(StoreFault.Kind fault) {
        desk.stores.holds(AURORA, SampleOrders.inTransit()).failsAt(Kind.DETAILS, fault);
        assertThat(desk.says("1042", DANA)).isEqualTo(new VerificationOutcome.StoreNotReady(fault));
    }

    @ParameterizedTest
    @EnumSource
    void aProvenOrderIsNotToldWhileTheStoreIsNotReady(StoreFault.Kind fault) {
        desk.stores.holds(AURORA, SampleOrders.inTransit());
        desk.proves("1042", DANA);
        desk.stores.failsAt(Kind.DETAILS, fault);
        assertThat(desk.readsAgain(SampleConversations.DANAS, "#1042")).isEqualTo(new VerificationOutcome.StoreNotReady(fault));
    }
}
