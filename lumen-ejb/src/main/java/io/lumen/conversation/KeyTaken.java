package io.lumen.conversation;

/** The conversation has a message with this key already. */
final class KeyTaken extends RuntimeException {
    KeyTaken() {
        super(null, null, false, false);
    }
}
