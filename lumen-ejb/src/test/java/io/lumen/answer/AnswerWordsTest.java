package io.lumen.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ShipmentState;
import io.lumen.wording.Bundle;
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
    void everyMessageCanBeRead() {
        bundle.messages().forEach((key, message) -> assertThatCode(() -> Bundle.valuesOf(message)).as(key).doesNotThrowAnyException());
    }

    private static Set<String> ofConstants() {
        Set<String> keys = new TreeSet<>();
        keys.addAll(Bundle.keys("status.", OrderStatus.class, ""));
        AnswerComposer.TURNS.forEach(state -> keys.add("status.shipped." + CardComposer.code(state)));
        keys.addAll(Bundle.keys("order.status.", OrderStatus.class, ""));
        keys.addAll(Bundle.keys("payment.", PaymentStatus.class, ""));
        keys.addAll(Bundle.keys("payment.", PaymentStatus.class, ".told"));
        keys.addAll(Bundle.keys("shipment.", ShipmentState.class, ""));
        return keys;
    }
}
