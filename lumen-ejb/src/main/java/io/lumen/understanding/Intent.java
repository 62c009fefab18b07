package io.lumen.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a shopper wants with one message. The wire name is the stable spelling used in logs, files and JSON. */
public enum Intent {
    TRACK_ORDER,
    TRACKING_LINK,
    DELIVERY_DATE,
    ORDER_ITEMS,
    PAYMENT_STATUS,
    ORDER_LIST,
    NOT_RECEIVED,
    DAMAGED_ITEM,
    CANCEL_ORDER,
    REFUND_REQUEST,
    RETURN_EXCHANGE,
    CHANGE_ADDRESS,
    SHIPPING_POLICY,
    HUMAN_AGENT,
    FRUSTRATED,
    PROVIDE_ORDER_NUMBER,
    PROVIDE_EMAIL,
    GREETING,
    THANKS_BYE,
    PRODUCT_QUESTION,
    OUT_OF_SCOPE;

    static final List<Intent> ALL = List.of(values());

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The spelling outside the code, for example {@code track_order}. */
    public String wireName() {
        return wireName;
    }

    /** The intent with this wire name, or empty when there is none. */
    public static Optional<Intent> ofWireName(String wireName) {
        return ALL.stream().filter(intent -> intent.wireName.equals(wireName)).findFirst();
    }

    /** Courtesy, or an answer to our own question: never the point of a message that also asks for something. */
    boolean isAccompaniment() {
        return switch (this) {
            case GREETING, THANKS_BYE, PROVIDE_ORDER_NUMBER, PROVIDE_EMAIL, OUT_OF_SCOPE -> true;
            default -> false;
        };
    }

    /** Asks for what one look at the order tells. */
    boolean isAnsweredByTheOrder() {
        return switch (this) {
            case TRACK_ORDER, TRACKING_LINK, DELIVERY_DATE, ORDER_ITEMS, NOT_RECEIVED -> true;
            default -> false;
        };
    }

    /** Gives way to any other wish in the same message: anger goes into the mood, and "I have no number" is a remark. */
    boolean yieldsToOtherWishes() {
        return this == FRUSTRATED || this == ORDER_LIST;
    }
}
