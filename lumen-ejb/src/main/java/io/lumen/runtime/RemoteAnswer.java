package io.lumen.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What came of waiting for somebody outside. A client's own time-out ends with the headers; this one covers the whole answer. */
public sealed interface RemoteAnswer<T> {

    record Arrived<T>(T answer) implements RemoteAnswer<T> {}

    /** It was not whole in time, and was given up. */
    record Late<T>() implements RemoteAnswer<T> {}

    record Failed<T>(Throwable cause) implements RemoteAnswer<T> {}

    /** The thread was asked to stop, and still is. */
    record Stopped<T>() implements RemoteAnswer<T> {}

    /** Waits until the answer is whole, for a time at most. */
    static <T> RemoteAnswer<T> within(Duration time, CompletableFuture<T> answer) {
        try (RemoteWait _ = RemoteWait.begin()) {
            return new Arrived<>(answer.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Late<>();
        } catch (ExecutionException failed) {
            return new Failed<>(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Stopped<>();
        }
    }
}
