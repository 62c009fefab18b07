package io.lumen.assistant;

import java.util.Locale;

/** Something the assistant says that holds no fact of any order. Each has its words in the bundle. */
public enum Phrase {
    GREETING,
    GOODBYE,
    ASK_ORDER_NUMBER,
    ASK_ORDER_NUMBER_AGAIN,
    ASK_EMAIL,
    ASK_EMAIL_AGAIN,
    ASK_EMAIL_FOR_ALL,
    THREE_ORDERS_AT_A_TIME,
    ASK_ORDER_NUMBER_HAVING_EMAIL,
    CANNOT_LIST_ORDERS,
    WHAT_I_CAN_DO,
    NO_POLICY_TEXT,
    PRODUCT_ADVICE,
    CANCEL,
    REFUND,
    RETURN,
    CHANGE_ADDRESS,
    DAMAGED,
    TICKET_IS_OPEN,
    TICKET_IN_REHEARSAL,
    ASK_CODE_AGAIN,
    CODE_SENT,
    CODE_WRONG,
    TOO_MANY_TRIES,
    TOO_MANY_CODES,
    NO_OWN_ORDERS,
    CLARIFY;

    String key() {
        return "say." + name().toLowerCase(Locale.ROOT);
    }
}
