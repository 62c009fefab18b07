package io.lumen.assistant;

/** A ticket as the shopper is told of it. */
public record TicketNote(int number, String status) {}
