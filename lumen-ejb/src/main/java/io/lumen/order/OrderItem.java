package io.lumen.order;

/** A line of an order. The title is the merchant's text, and text only. */
public record OrderItem(String title, int quantity) {}
