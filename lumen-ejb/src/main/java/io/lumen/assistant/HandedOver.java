package io.lumen.assistant;

/**
 * A person has been called.
 *
 * @param state where the conversation stands now, as JSON of the public contract
 */
public record HandedOver(TicketNote ticket, ShownMessage message, String state) {}
