package io.lumen.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.conversation.ConversationNews;
import io.lumen.conversation.Pulse;
import io.lumen.conversation.Pulses;
import io.lumen.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamsTest {
    private static final int MOST = 4;

    private final Turned clock = new Turned();
    private final Map<UUID, Pulse> elsewhere = new HashMap<>();
    private final List<TenantId> looks = new ArrayList<>();
    private final List<ScheduledFuture<?>> armed = new ArrayList<>();

    private final Pulses pulses = new Pulses() {
        @Override
        public Map<UUID, Pulse> of(TenantId tenant, Collection<UUID> conversations) {
            looks.add(tenant);
            return elsewhere;
        }
    };

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long between, TimeUnit unit) {
            ScheduledFuture<?> never = super.schedule(() -> {}, 1, TimeUnit.DAYS);
            armed.add(never);
            return never;
        }
    };

    private final EventStreams streams = new EventStreams(MOST, clock, new Random(1), new ConversationNews(), pulses);

    @BeforeEach
    void begin() {
        streams.begin(timer, new AtOnce());
    }

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    @Test
    void theFourthOfASessionReplacesTheFirst() {
        Talk talk = new Talk(1, 1);
        List<HeardLine> lines = List.of(new HeardLine(), new HeardLine(), new HeardLine(), new HeardLine());
        lines.forEach(line -> assertThat(streams.open(talk.after(0), () -> line)).isInstanceOf(Opening.Opened.class));
        assertThat(lines).extracting(line -> line.closed).containsExactly(true, false, false, false);
        assertThat(lines.getFirst().heard.getLast()).contains("replaced");
        assertThat(streams.held()).isEqualTo(3);
    }

    @Test
    void aNodeHoldsNoMoreThanItMayAndHasRoomAgainWhenOneGoes() {
        List<HeardLine> lines = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            HeardLine line = new HeardLine();
            lines.add(line);
            streams.open(new Talk(1, i).after(0), () -> line);
        }
        assertThat(streams.open(new Talk(1, 99).after(0), HeardLine::new)).isInstanceOf(Opening.Full.class);
        assertThat(streams.held()).isEqualTo(MOST);
        lines.getFirst().hangUp();
        assertThat(streams.open(new Talk(1, 99).after(0), HeardLine::new)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void whatCannotBeToldTakesNoRoom() {
        Talk over = new Talk(1, 1);
        over.over = true;
        assertThat(streams.open(over.after(0), HeardLine::new)).isInstanceOf(Opening.Over.class);
        Talk unreadable = new Talk(1, 2);
        unreadable.fault = new IllegalStateException("away");
        assertThatThrownBy(() -> streams.open(unreadable.after(0), HeardLine::new)).hasMessage("away");
        assertThat(streams.held()).isZero();
    }

    @Test
    void timeGoesOnlyWhileThereIsAStream() {
        assertThat(armed).isEmpty();
        HeardLine line = new HeardLine();
        streams.open(new Talk(1, 1).after(0), () -> line);
        assertThat(armed).hasSize(1);
        line.hangUp();
        assertThat(armed.getFirst().isCancelled()).isTrue();
        streams.tick();
        assertThat(looks).as("nobody is asked about nothing").isEmpty();
    }

    @Test
    void oneLookATenantTellsWhatOtherNodesChanged() {
        Talk first = new Talk(1, 1);
        Talk second = new Talk(1, 2);
        HeardLine one = new HeardLine();
        HeardLine other = new HeardLine();
        streams.open(first.after(0), () -> one);
        streams.open(second.after(0), () -> other);
        one.news();
        other.news();
        first.say("From another node");
        elsewhere.put(first.ref.id(), first.pulse());
        elsewhere.put(second.ref.id(), second.pulse());
        streams.tick();
        streams.tick();
        assertThat(looks).containsExactly(new TenantId(1));
        assertThat(one.news()).singleElement().asString().contains("From another node");
        assertThat(other.news()).isEmpty();
    }

    @Test
    void aStopEndsThemAll() {
        HeardLine line = new HeardLine();
        streams.open(new Talk(1, 1).after(0), () -> line);
        streams.stop();
        assertThat(line.heard.getLast()).contains("renew");
        assertThat(line.closed).isTrue();
        assertThat(streams.held()).isZero();
    }

    /** Does what it is handed in the thread of whoever hands it. */
    private static final class AtOnce extends AbstractExecutorService {
        private boolean shut;

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shut = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }
}
