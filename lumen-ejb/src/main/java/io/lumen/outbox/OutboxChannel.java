package io.lumen.outbox;

/**
 * A way out of the system: mail, a help desk, a webhook. The outbox calls it at least once for each message, outside any
 * transaction; whatever it sends carries {@link OutboxDelivery#id()} so that a repetition can be recognised.
 */
public interface OutboxChannel {
    /** The name that messages are queued under; never changes once used. */
    String name();

    /**
     * Returns when the other side has taken the message.
     *
     * @throws UndeliverableMessage when no repetition can help; any other exception means "try again later"
     */
    void send(OutboxDelivery delivery);

    /**
     * After how many attempts a message is a dead letter. The pauses double from five seconds and stay at half an hour, so the
     * usual ten reach over 40 minutes: long enough for a restart elsewhere.
     */
    default int mostAttempts() {
        return 10;
    }
}
