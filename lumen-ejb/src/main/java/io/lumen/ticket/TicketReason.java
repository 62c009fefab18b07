package io.lumen.ticket;

import java.util.Locale;

/** Why a person is needed. */
public enum TicketReason {
    ASKED_FOR_PERSON,
    UNHAPPY,
    NOT_RECEIVED,
    DAMAGED,
    CANCEL,
    REFUND,
    RETURN,
    CHANGE_ADDRESS,
    PRODUCT_QUESTION,
    POLICY_QUESTION,
    NOT_VERIFIED,
    STORE_NOT_READY,
    DELIVERY_PROBLEM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
