package io.lumen.web.events;

import io.lumen.assistant.News;
import io.lumen.assistant.ShownMessage;
import io.lumen.conversation.ConversationNews;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Pulse;
import io.lumen.tenant.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * What one reader is told of one conversation. That something happened is a hint only: what is told is read, with the reader's right to
 * see it, after what the reader was told before. It is read only while the line is clear, so that no more than one reading waits in
 * memory for a slow reader.
 */
final class EventStream implements ConversationNews.Watcher {
    static final Duration QUIET = Duration.ofSeconds(20);
    static final Duration STUCK = Duration.ofSeconds(30);
    /** Most answers are there sooner: an indicator would only flicker. */
    static final Duration BEFORE_TYPING = Duration.ofMillis(300);
    /** No answer takes that long; the node that looked for it has died. */
    static final Duration TYPING_AT_MOST = Duration.ofSeconds(30);
    static final int PAGE = 50;

    private static final Logger LOG = Logger.getLogger(EventStream.class);

    private final Subscription subscription;
    private final Executor executor;
    private final Clock clock;
    private final Instant until;
    private final Runnable whenOver;
    private Line line;
    private int last;
    private String state;
    private Pulse pulse;
    private Instant expiresAt;
    private Instant answeringSince;
    private boolean typing;
    private Instant sentAt;
    private Instant clearAt;
    private boolean reading;
    private boolean stale;
    private boolean over;

    /** @param until when it ends at the latest; @param whenOver is called once, with no lock held that others wait for */
    EventStream(Subscription subscription, Executor executor, Clock clock, Instant until, Runnable whenOver) {
        this.subscription = subscription;
        this.executor = executor;
        this.clock = clock;
        this.until = until;
        this.whenOver = whenOver;
        last = subscription.after();
    }

    ConversationRef conversation() {
        return subscription.conversation();
    }

    /** From here on the reader is told. What happened since {@code first} was read follows with the next tick. */
    void begin(Line to, News.Told first) {
        synchronized (this) {
            if (over) {
                to.send(Frames.end(EndReason.RENEW));
                to.close();
                return;
            }
            line = to;
            sentAt = clock.instant();
            clearAt = sentAt;
            tell(first);
        }
        to.whenGone(this::gone);
    }

    @Override
    public synchronized void answering() {
        if (answeringSince == null) {
            answeringSince = clock.instant();
        }
    }

    @Override
    public void changed() {
        synchronized (this) {
            stale = true;
            if (line == null || over || reading || !line.isClear()) {
                return;
            }
            reading = true;
        }
        try {
            executor.execute(() -> LogContext.within(conversation().tenant(), this::read));
        } catch (RejectedExecutionException stopping) {
            end(EndReason.RENEW);
        }
    }

    /** How the conversation looks from outside; empty when it is not to be seen any more. */
    void seen(Optional<Pulse> now) {
        if (now.isEmpty()) {
            end(EndReason.RENEW);
        } else if (differs(now.get())) {
            changed();
        }
    }

    private synchronized boolean differs(Pulse now) {
        return !now.equals(pulse);
    }

    /** Does what time asks for. */
    void tick() {
        Instant now = clock.instant();
        if (isStuck(now)) {
            line.cut();
        } else if (!now.isBefore(until)) {
            end(EndReason.RENEW);
        } else if (wantsReading(now)) {
            changed();
        } else {
            ping(now);
        }
    }

    private synchronized boolean isStuck(Instant now) {
        if (line == null || line.isClear()) {
            clearAt = now;
        }
        return !now.isBefore(clearAt.plus(STUCK));
    }

    private synchronized boolean wantsReading(Instant now) {
        return line != null && (stale || !now.isBefore(expiresAt) || typingAt(now) != typing);
    }

    private synchronized void ping(Instant now) {
        if (line != null && line.isClear() && !now.isBefore(sentAt.plus(QUIET))) {
            send(Frames.PING);
        }
    }

    private void read() {
        boolean again = true;
        while (again) {
            int from;
            synchronized (this) {
                stale = false;
                from = last;
            }
            try {
                told(subscription.source().after(from, PAGE));
            } catch (RuntimeException fault) {
                LOG.debugf(fault, "events: %s could not be read; whoever reads it comes again", conversation().id());
                end(EndReason.RENEW);
            }
            synchronized (this) {
                again = stale && !over && line.isClear();
                reading = again;
            }
        }
    }

    private void told(News news) {
        switch (news) {
            case News.Told told -> tell(told);
            case News.Over(boolean byRequest) -> end(byRequest ? EndReason.CLOSED : EndReason.EXPIRED);
        }
    }

    private synchronized void tell(News.Told news) {
        if (over) {
            return;
        }
        for (ShownMessage message : news.messages()) {
            last = message.seq();
            send(Frames.message(last, subscription.json().apply(message)));
        }
        if (news.messages().size() == PAGE) {
            stale = true;
        }
        if (!news.state().equals(state)) {
            state = news.state();
            send(Frames.state(state));
        }
        pulse = news.pulse();
        expiresAt = news.expiresAt();
        showTyping(clock.instant());
    }

    private void showTyping(Instant now) {
        if (!pulse.answering()) {
            answeringSince = null;
        } else if (answeringSince == null) {
            answeringSince = now;
        }
        if (typingAt(now) != typing) {
            typing = !typing;
            send(Frames.typing(typing));
        }
    }

    private boolean typingAt(Instant now) {
        return answeringSince != null && !now.isBefore(answeringSince.plus(BEFORE_TYPING)) && now.isBefore(answeringSince.plus(TYPING_AT_MOST));
    }

    private void send(byte[] frame) {
        line.send(frame);
        sentAt = clock.instant();
    }

    /** The last that the reader is told. */
    void end(EndReason reason) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            if (line != null) {
                line.send(Frames.end(reason));
                line.close();
            }
        }
        whenOver.run();
    }

    private void gone() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        whenOver.run();
    }
}
