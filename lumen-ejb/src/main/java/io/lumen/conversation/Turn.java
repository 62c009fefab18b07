package io.lumen.conversation;

import java.util.List;

/**
 * A turn that is done: the shopper's message and its replies in order.
 *
 * @param state what the widget is told of the conversation, in the JSON form of the public contract
 */
public record Turn(List<Message> messages, String state) {}
