package io.lumen.answer;

import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.wording.Wording;
import java.util.Locale;

/** The labels of an order's codes in one language, the same as on the card, for features that show orders elsewhere. */
public final class OrderLabels {
    private final Wording words;

    private OrderLabels(Wording words) {
        this.words = words;
    }

    public static OrderLabels in(Locale locale) {
        return new OrderLabels(Wording.of(OrderLabels.class, locale));
    }

    public String of(OrderStatus status) {
        return words.say("order.status." + Telling.code(status));
    }

    public String of(PaymentStatus payment) {
        return words.say("payment." + Telling.code(payment));
    }

    public String of(ReturnState returned) {
        return words.say("returned." + Telling.code(returned));
    }

    public String of(ShipmentStatus status) {
        return words.say("shipment." + status.code());
    }
}
