package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.runtime.RemoteWait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnBulkheadTest {
    private final TurnBulkhead one = new TurnBulkhead(1, Duration.ofSeconds(20));
    private final TurnJournal journal = new TurnJournal();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch mayGo = new CountDownLatch(1);

    @Test
    void whoComesLaterWaitsAndIsServedInOrder() throws Exception {
        List<Integer> served = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> one.within(journal, this::stayed));
            inside.await();
            for (int turn = 1; turn <= 5; turn++) {
                int number = turn;
                threads.submit(() -> one.within(new TurnJournal(), () -> served.add(number)));
                while (one.waiting() < turn) {
                    Thread.onSpinWait();
                }
            }
            assertThat(served).isEmpty();
            mayGo.countDown();
        }
        assertThat(served).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whoWaitsForAStoreHoldsNobodyUpAndGoesOnAtOnce() throws Exception {
        CountDownLatch otherInside = new CountDownLatch(1);
        CountDownLatch otherMayGo = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> first = threads.submit(() -> one.within(journal, () -> {
                try (RemoteWait _ = RemoteWait.begin()) {
                    return stayed();
                }
            }));
            inside.await();
            Future<?> other = threads.submit(() -> one.within(new TurnJournal(), () -> stayed(otherInside, otherMayGo)));
            otherInside.await();
            mayGo.countDown();
            first.get();
            assertThat(other.isDone()).as("the first did not stand in line behind it").isFalse();
            otherMayGo.countDown();
            other.get();
        }
        assertThat(journal.waiting()).isPositive();
        assertThat(one.within(journal, () -> "free again")).contains("free again");
    }

    @Test
    void thePlaceIsFreeAgainAfterAFaultInsideAndOutside() {
        Supplier<String> lost = () -> {
            try (RemoteWait _ = RemoteWait.begin()) {
                throw new IllegalStateException("the store is away");
            }
        };
        for (int turn = 0; turn < 3; turn++) {
            assertThatThrownBy(() -> one.within(journal, lost)).hasMessage("the store is away");
        }
        assertThat(one.within(journal, () -> "free")).contains("free");
    }

    @Test
    void whereThereIsNoPlaceInTimeNothingIsDone() throws Exception {
        TurnBulkhead impatient = new TurnBulkhead(1, Duration.ofNanos(1));
        List<String> done = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> impatient.within(journal, this::stayed));
            inside.await();
            assertThat(impatient.within(new TurnJournal(), () -> done.add("this"))).isEmpty();
            mayGo.countDown();
        }
        assertThat(done).isEmpty();
    }

    @Test
    void understandingDoesNotCountTheWaitForAModel() {
        TurnJournal turn = new TurnJournal();
        one.within(turn, () -> turn.understanding(() -> {
            turn.waited(TimeUnit.HOURS.toNanos(1));
            return "read";
        }));
        assertThat(turn.waiting()).isEqualTo(TimeUnit.HOURS.toNanos(1));
        assertThat(turn.understand() + turn.waiting()).as("what it took beside the wait").isBetween(0L, TimeUnit.MINUTES.toNanos(1));
    }

    @Test
    void aWaitThatNobodyObservesIsJustAWait() {
        try (RemoteWait _ = RemoteWait.begin()) {
            assertThat(one.waiting()).isZero();
        }
    }

    private String stayed() {
        return stayed(inside, mayGo);
    }

    private static String stayed(CountDownLatch arrived, CountDownLatch leave) {
        arrived.countDown();
        try {
            assertThat(leave.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return "stayed";
    }
}
