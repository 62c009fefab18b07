package io.lumen.tracking;

import java.util.Locale;

/**
 * How far a parcel is, in the words that a shopper is told: the store's state, made more exact by what the carrier wrote.
 * Each has a sentence in every language; a state that nobody knows is {@link #UNKNOWN} and is told as such.
 */
public enum ShipmentStatus {
    LABEL_CREATED(Stage.WAITING),
    LABEL_PRINTED(Stage.WAITING),
    WAITING_FOR_PICKUP(Stage.WAITING),
    SUBMITTED(Stage.WAITING),
    /** The carrier's first scan. */
    PICKED_UP(Stage.MOVING),
    IN_TRANSIT(Stage.MOVING),
    /** The usual look of customs, nothing to be done. */
    CUSTOMS(Stage.MOVING),
    OUT_FOR_DELIVERY(Stage.MOVING),
    READY_FOR_PICKUP(Stage.TO_FETCH),
    DELIVERED(Stage.THERE),
    /** Fetched by the shopper. */
    COLLECTED(Stage.THERE),
    ATTEMPTED(Stage.TROUBLE),
    DELAYED(Stage.TROUBLE),
    /** Stopped until somebody acts: papers, a payment, a request. */
    ON_HOLD(Stage.TROUBLE),
    ADDRESS_ISSUE(Stage.TROUBLE),
    EXCEPTION(Stage.TROUBLE),
    NOT_DELIVERED(Stage.TROUBLE),
    DAMAGED(Stage.TROUBLE),
    LOST(Stage.TROUBLE),
    REFUSED(Stage.TROUBLE),
    RETURNING(Stage.TROUBLE),
    RETURNED(Stage.BACK),
    CANCELLED(Stage.BACK),
    LABEL_VOIDED(Stage.BACK),
    /** Sent, and nothing more is known. */
    SHIPPED(Stage.UNSAID),
    MARKED_SHIPPED(Stage.UNSAID),
    UNKNOWN(Stage.UNSAID);

    /** What a status means for the way of a parcel. */
    public enum Stage {
        /** Not with the carrier yet. */
        WAITING,
        MOVING,
        /** Waits for the shopper. */
        TO_FETCH,
        THERE,
        TROUBLE,
        /** Not coming any more. */
        BACK,
        UNSAID
    }

    private final Stage stage;

    ShipmentStatus(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** No later news is to be expected. */
    public boolean isFinal() {
        return stage == Stage.THERE || stage == Stage.BACK;
    }

    /** Stable, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
