package io.lumen.conversation;

/**
 * By what a change of a conversation is seen without reading it: two that are equal have nothing between them.
 *
 * @param answering whether a message waits for its answer
 * @param over whether it was ended by request
 */
public record Pulse(int lastSeq, int version, boolean answering, boolean over) {}
