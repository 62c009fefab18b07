package io.lumen.order;

/** How far the return of an order, or of a part of it, is. */
public enum ReturnState {
    NONE,
    REQUESTED,
    /** Accepted and on its way back. */
    IN_PROGRESS,
    /** It has arrived and was looked at. */
    INSPECTED,
    RETURNED,
    /** The store did not accept it. */
    DECLINED,
    /** Called off before it came to anything. */
    CANCELLED,
    /** It did not come to a good end. */
    FAILED,
    /** The store used a word that this release does not know. */
    UNKNOWN
}
