package io.lumen.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A request that goes through the whole door and does nothing behind it: a widget's settings, known and in memory. */
final class BareEndpoint {
    private final int port;

    BareEndpoint(int port) {
        this.port = port;
    }

    /** Requests a second. The first tenth warms up and is not counted. */
    double rate(int inFlight, int requests) throws IOException, InterruptedException {
        ask(inFlight, requests / 10);
        long begun = System.nanoTime();
        ask(inFlight, requests);
        return requests / ((System.nanoTime() - begun) / 1e9);
    }

    private void ask(int inFlight, int requests) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                running.add(workers.submit(() -> askInTurn(requests / inFlight)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("the bare endpoint broke off", failed.getCause());
        }
    }

    private void askInTurn(int requests) {
        try (HttpLine line = new HttpLine(port)) {
            for (int i = 0; i < requests; i++) {
                if (line.send("GET", "/widget/v1/config/wk_demo_aurora", "", "").status() != 200) {
                    throw new IOException("the bare endpoint did not answer");
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
