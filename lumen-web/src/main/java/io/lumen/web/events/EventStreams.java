package io.lumen.web.events;

import io.lumen.assistant.News;
import io.lumen.conversation.ConversationNews;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Pulse;
import io.lumen.conversation.Pulses;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The streams of events that this node holds: three for a session, {@code lumen.limits.events.per-node} (5,000) in all. What this node
 * changes is told at once; what others change is seen within seconds, by one statement a tenant. Without a stream nothing is asked.
 */
@ApplicationScoped
public class EventStreams implements CheckedAtStart {
    static final int MOST_OF_SESSION = 3;
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final int MILLIS_BETWEEN_TICKS = 250;
    /** Of four rounds a second: a hundred statements. */
    private static final int TENANTS_IN_ROUND = 25;
    private static final int LIFE_VARIES_BY_SECONDS = 60;
    /** As many of the database's connections the streams may use at once. */
    private static final int READERS = 4;

    private final int most;
    private final Clock clock;
    private final RandomGenerator random;
    private final ConversationNews news;
    private final Pulses pulses;
    private final Rounds rounds = new Rounds(TENANTS_IN_ROUND);
    private final Map<ConversationRef, List<EventStream>> streams = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean blind = new AtomicBoolean();
    private ScheduledExecutorService timer;
    private ExecutorService readers;
    private ScheduledFuture<?> ticking;

    @Resource
    ManagedThreadFactory threads;

    protected EventStreams() {
        this(0, null, null, null, null);
    }

    @Inject
    public EventStreams(Settings settings, Clock clock, RandomGenerator random, ConversationNews news, Pulses pulses) {
        this(settings.number("lumen.limits.events.per-node", 5_000, 1, 100_000), clock, random, news, pulses);
    }

    EventStreams(int most, Clock clock, RandomGenerator random, ConversationNews news, Pulses pulses) {
        this.most = most;
        this.clock = clock;
        this.random = random;
        this.news = news;
        this.pulses = pulses;
    }

    /** The settings were read when this was made; being here means they are sound. */
    @Override
    public void check() {
        held.get();
    }

    /** Pools of its own: the server's would complain of every tick while it is being stopped. Their threads begin with the first stream. */
    @PostConstruct
    void start() {
        begin(Executors.newSingleThreadScheduledExecutor(threads), Executors.newFixedThreadPool(READERS, threads));
    }

    void begin(ScheduledExecutorService ticks, ExecutorService reading) {
        timer = ticks;
        readers = reading;
    }

    /**
     * Begins to tell, where there is room. The session's oldest stream makes place for a fourth.
     *
     * @param line is asked for once it is clear that there is something to tell
     */
    public Opening open(Subscription subscription, Supplier<Line> line) {
        Optional<EventStream> placed = place(subscription);
        if (placed.isEmpty()) {
            return new Opening.Full();
        }
        EventStream stream = placed.get();
        boolean begun = false;
        try {
            News first = subscription.source().after(subscription.after(), EventStream.PAGE);
            if (first instanceof News.Told told) {
                stream.begin(line.get(), told);
                begun = true;
            }
        } finally {
            if (!begun) {
                stream.end(EndReason.RENEW);
            }
        }
        return begun ? new Opening.Opened() : new Opening.Over();
    }

    /** Watches before anything is read, so that nothing is missed in between. Empty when there is no room. */
    private Optional<EventStream> place(Subscription subscription) {
        List<EventStream> replaced = new ArrayList<>();
        Instant until = clock.instant().plus(LIFE).minusSeconds(random.nextInt(LIFE_VARIES_BY_SECONDS));
        EventStream[] made = new EventStream[1];
        EventStream stream = new EventStream(subscription, readers, clock, until, () -> forget(made[0]));
        made[0] = stream;
        streams.compute(subscription.conversation(), (ref, present) -> joined(stream, present == null ? List.of() : present, replaced));
        if (held.incrementAndGet() - replaced.size() > most) {
            forget(stream);
            return Optional.empty();
        }
        news.watch(stream.conversation(), stream);
        replaced.forEach(oldest -> oldest.end(EndReason.REPLACED));
        arm();
        return Optional.of(stream);
    }

    private static List<EventStream> joined(EventStream stream, List<EventStream> present, List<EventStream> replaced) {
        List<EventStream> all = new ArrayList<>(present);
        all.add(stream);
        replaced.clear();
        replaced.addAll(all.subList(0, Math.max(0, all.size() - MOST_OF_SESSION)));
        return List.copyOf(all);
    }

    private void forget(EventStream stream) {
        news.leave(stream.conversation(), stream);
        streams.computeIfPresent(stream.conversation(), (ref, present) -> {
            List<EventStream> left = present.stream().filter(other -> other != stream).toList();
            return left.isEmpty() ? null : left;
        });
        if (held.decrementAndGet() == 0) {
            disarm();
        }
    }

    int held() {
        return held.get();
    }

    private synchronized void arm() {
        if (ticking == null) {
            ticking = timer.scheduleWithFixedDelay(this::tick, MILLIS_BETWEEN_TICKS, MILLIS_BETWEEN_TICKS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void disarm() {
        if (ticking != null && held.get() == 0) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    /** What throws would never be called again. */
    void tick() {
        try {
            streams.values().forEach(ofConversation -> ofConversation.forEach(EventStream::tick));
            lookAround();
        } catch (RuntimeException fault) {
            LOG.error("events: a round failed", fault);
        }
    }

    private void lookAround() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        Map<TenantId, Set<UUID>> open = streams.keySet().stream()
                .collect(Collectors.groupingBy(ConversationRef::tenant, Collectors.mapping(ConversationRef::id, Collectors.toSet())));
        List<TenantId> due = rounds.next(open.keySet(), clock.instant());
        boolean begun = false;
        try {
            if (!due.isEmpty()) {
                readers.execute(() -> look(due, open));
                begun = true;
            }
        } finally {
            if (!begun) {
                looking.set(false);
            }
        }
    }

    private void look(List<TenantId> due, Map<TenantId, Set<UUID>> open) {
        try {
            for (TenantId tenant : due) {
                Map<UUID, Pulse> found = LogContext.within(tenant, () -> pulses.of(tenant, open.get(tenant)));
                open.get(tenant).forEach(id -> streams.getOrDefault(new ConversationRef(tenant, id), List.of())
                        .forEach(stream -> stream.seen(Optional.ofNullable(found.get(id)))));
            }
            blind.set(false);
        } catch (RuntimeException fault) {
            if (!blind.getAndSet(true)) {
                LOG.warn("events: what other nodes change is not seen for now", fault);
            }
        } finally {
            looking.set(false);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdown();
        readers.shutdown();
        streams.values().forEach(ofConversation -> ofConversation.forEach(stream -> stream.end(EndReason.RENEW)));
    }
}
