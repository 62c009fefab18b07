package io.lumen.order;

/** How an order reaches the shopper. */
public enum DeliveryMethod {
    /** By a carrier; also what an order is taken for when the store does not say. */
    SHIPPING,
    /** Fetched by the shopper at the store. */
    PICK_UP,
    /** Sent by a carrier to a place where the shopper fetches it. */
    PICKUP_POINT,
    /** Brought by the store itself. */
    LOCAL,
    /** Bought and handed over in the shop. */
    RETAIL,
    /** Nothing to carry: gift cards, downloads, services. */
    DIGITAL
}
