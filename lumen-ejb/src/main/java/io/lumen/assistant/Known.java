package io.lumen.assistant;

/**
 * What is known of the shopper when a message comes.
 *
 * @param email whether an address was given in this conversation, now or earlier
 * @param customer whether the store has signed for who they are
 */
public record Known(boolean email, boolean customer) {}
