package io.lumen.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lumen.order.CancelReason;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.HoldReason;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.wording.Bundle;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
    private final Bundle bundle = Bundle.of(AnswerComposer.class);

    @Test
    void everyStatusHasItsWords() {
        assertThat(bundle.messages().keySet()).containsAll(ofConstants());
    }

    @Test
    void noMessageIsUnused() {
        Set<String> used = ofConstants();
        used.addAll(bundle.keysNamedInCode());
        assertThat(bundle.messages().keySet()).isSubsetOf(used);
    }

    @Test
    void nothingForTheShopperStandsInTheCode() {
        Set<String> ofTheCheck = Set.of("can not", "will not");
        assertThat(bundle.wordsInCode().stream().filter(text -> !ofTheCheck.contains(text) && !text.contains("has two meanings"))).isEmpty();
    }

    @Test
    void everyMessageCanBeRead() {
        bundle.messages().forEach((key, message) -> assertThatCode(() -> Bundle.valuesOf(message)).as(key).doesNotThrowAnyException());
    }

    private static Set<String> ofConstants() {
        Set<String> keys = new TreeSet<>();
        keys.addAll(Bundle.keys("status.", Standing.class, ""));
        OrderWords.TURNS.forEach(status -> keys.add("status.shipped." + status.code()));
        Arrays.stream(Standing.values()).forEach(standing -> keys.add("order.status." + standing.code()));
        keys.addAll(without(Bundle.keys("cancel.", CancelReason.class, ""), "cancel.other"));
        keys.addAll(Bundle.keys("hold.", HoldReason.class, ""));
        keys.addAll(without(Bundle.keys("return.", ReturnState.class, ""), "return.none"));
        keys.addAll(without(Bundle.keys("returned.", ReturnState.class, ""), "returned.none"));
        keys.addAll(Bundle.keys("delivery.", DeliveryMethod.class, ""));
        keys.addAll(Set.of("payment.paid.told_amount", "payment.refunded.told_amount", "payment.partially_refunded.told_amount"));
        keys.addAll(Set.of("tracking.none_digital", "tracking.none_retail"));
        keys.addAll(Bundle.keys("payment.", PaymentStatus.class, ""));
        keys.addAll(Bundle.keys("payment.", PaymentStatus.class, ".told"));
        keys.addAll(Bundle.keys("shipment.", ShipmentStatus.class, ""));
        return keys;
    }

    private static Set<String> without(Set<String> keys, String one) {
        Set<String> rest = new TreeSet<>(keys);
        rest.remove(one);
        return rest;
    }
}
