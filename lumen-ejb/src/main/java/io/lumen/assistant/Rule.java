package io.lumen.assistant;

import java.util.Locale;

/** Which of the dialogue's rules a message was answered by. The wire name is the stable spelling. */
public enum Rule {
    /** A greeting, thanks or goodbye is returned. */
    COURTESY,
    /** Nothing is looked up without an order's number. */
    ASK_NUMBER,
    /** A number identifies an order and proves nothing: the address of the checkout is asked for. */
    ASK_EMAIL,
    /** A code was sent and is waited for. */
    ASK_CODE,
    /** Orders are not listed for somebody who is not known. */
    NO_LIST,
    /** Number and address are compared with the store's record. */
    VERIFY,
    /** A code is sent to the order's own address. */
    SEND_CODE,
    /** A code that was typed is compared. */
    REDEEM_CODE,
    /** An order that was proven in this conversation is read anew. */
    TELL_PROVEN,
    /** The store has signed for who the shopper is. */
    TELL_SIGNED,
    /** Orders that were proven or signed for are named. */
    LIST,
    /** A general question is answered from the merchant's own text. */
    POLICY,
    /** Several wishes are as likely: the shopper is asked. */
    CLARIFY,
    /** Only a person may do it: explained and offered. */
    FOR_A_PERSON,
    /** A person takes over. */
    HAND_OVER,
    /** A person has taken over before. */
    TICKET_IS_OPEN,
    /** What can be asked is said. */
    NOT_UNDERSTOOD;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    public String wireName() {
        return wireName;
    }

    static Rule of(Step step) {
        return switch (step) {
            case Step.Say(Phrase phrase) -> of(phrase);
            case Step.TellPolicy() -> POLICY;
            case Step.Clarify clarify -> CLARIFY;
            case Step.Verify verify -> VERIFY;
            case Step.SendCode send -> SEND_CODE;
            case Step.RedeemCode redeem -> REDEEM_CODE;
            case Step.Tell tell -> TELL_PROVEN;
            case Step.TellOwn own -> TELL_SIGNED;
            case Step.TellNewest newest -> TELL_SIGNED;
            case Step.ListOwn() -> LIST;
            case Step.ListOrders() -> LIST;
            case Step.OpenTicket open -> HAND_OVER;
        };
    }

    private static Rule of(Phrase phrase) {
        return switch (phrase) {
            case GREETING, GOODBYE -> COURTESY;
            case ASK_ORDER_NUMBER, ASK_ORDER_NUMBER_AGAIN, ASK_ORDER_NUMBER_HAVING_EMAIL -> ASK_NUMBER;
            case ASK_EMAIL, ASK_EMAIL_AGAIN, ASK_EMAIL_FOR_ALL -> ASK_EMAIL;
            case ASK_CODE_AGAIN -> ASK_CODE;
            case CANNOT_LIST_ORDERS -> NO_LIST;
            case THREE_ORDERS_AT_A_TIME, TOO_MANY_TRIES -> VERIFY;
            case CODE_SENT, TOO_MANY_CODES -> SEND_CODE;
            case CODE_WRONG -> REDEEM_CODE;
            case NO_OWN_ORDERS -> LIST;
            case NO_POLICY_TEXT -> POLICY;
            case CLARIFY -> CLARIFY;
            case PRODUCT_ADVICE, CANCEL, REFUND, RETURN, CHANGE_ADDRESS, DAMAGED -> FOR_A_PERSON;
            case TICKET_IS_OPEN -> TICKET_IS_OPEN;
            case TICKET_IN_REHEARSAL -> HAND_OVER;
            case WHAT_I_CAN_DO -> NOT_UNDERSTOOD;
        };
    }
}
