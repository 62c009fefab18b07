package io.lumen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.wording.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrderLabelsTest {
    @Test
    void everyCodeHasALabelInEveryLanguage() {
        for (String language : Wording.LANGUAGES) {
            OrderLabels labels = OrderLabels.in(Locale.of(language));
            assertThat(OrderStatus.values()).allSatisfy(status -> assertThat(labels.of(status)).isNotBlank());
            assertThat(PaymentStatus.values()).allSatisfy(payment -> assertThat(labels.of(payment)).isNotBlank());
            assertThat(ShipmentStatus.values()).allSatisfy(status -> assertThat(labels.of(status)).isNotBlank());
            assertThat(ReturnState.values()).filteredOn(returned -> returned != ReturnState.NONE).allSatisfy(returned -> assertThat(labels.of(returned)).isNotBlank());
        }
    }
}
