package io.lumen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteAnswerTest {
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    @Test
    void whatArrivesIsTheAnswer() {
        answer.complete("it");
        assertThat(RemoteAnswer.within(Duration.ofSeconds(1), answer)).isEqualTo(new RemoteAnswer.Arrived<>("it"));
    }

    @Test
    void whatIsNotThereInTimeIsGivenUp() {
        assertThat(RemoteAnswer.within(Duration.ofNanos(1), answer)).isEqualTo(new RemoteAnswer.Late<>());
        assertThat(answer).isCancelled();
    }

    @Test
    void whatHasNoTimeLeftIsLate() {
        assertThat(RemoteAnswer.within(Duration.ofSeconds(-1), answer)).isEqualTo(new RemoteAnswer.Late<>());
    }

    @Test
    void aFaultComesWithItsCause() {
        IOException cause = new IOException("broken");
        answer.completeExceptionally(cause);
        assertThat(RemoteAnswer.within(Duration.ofSeconds(1), answer)).isEqualTo(new RemoteAnswer.Failed<>(cause));
    }

    @Test
    void aThreadThatIsToStopIsStillToldSoAfterwards() {
        Thread.currentThread().interrupt();
        assertThat(RemoteAnswer.within(Duration.ofSeconds(1), answer)).isEqualTo(new RemoteAnswer.Stopped<>());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void theWaitIsObservedAndEndsWhateverComesOfIt() {
        List<String> seen = new ArrayList<>();
        RemoteWait.Observer observer = new RemoteWait.Observer() {
            @Override
            public void leaves() {
                seen.add("leaves");
            }

            @Override
            public void returns(long nanos) {
                seen.add(nanos >= 0 ? "returns" : "returns before it left");
            }
        };
        answer.completeExceptionally(new IOException("broken"));
        RemoteWait.observed(observer, () -> RemoteAnswer.within(Duration.ofSeconds(1), answer));
        assertThat(seen).containsExactly("leaves", "returns");
    }
}
