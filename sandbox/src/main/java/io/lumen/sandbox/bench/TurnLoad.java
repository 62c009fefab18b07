package io.lumen.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs many of the same conversation at once, for a bounded number of them, and takes the times. */
final class TurnLoad {
    private static final Pattern PART = Pattern.compile("(\\w+);dur=([0-9.]+)");

    private final int port;
    private final Talk talk;

    TurnLoad(int port, String origin) {
        this(port, new Talk(origin));
    }

    TurnLoad(int port, Talk talk) {
        this.port = port;
        this.talk = talk;
    }

    /** @param conversations in all */
    TurnFigures run(int inFlight, int conversations) throws IOException, InterruptedException {
        return run(inFlight, prepare(conversations));
    }

    /** Begins sessions, so that what is measured afterwards is turns and nothing else. */
    Prepared prepare(int conversations) throws IOException {
        Queue<Talk.Begun> begun = new ConcurrentLinkedQueue<>();
        try (HttpLine line = new HttpLine(port)) {
            for (int i = 0; i < conversations; i++) {
                begun.add(talk.begin(line));
            }
        }
        return new Prepared(begun);
    }

    TurnFigures run(int inFlight, Prepared prepared) throws IOException, InterruptedException {
        Queue<Talk.Begun> waiting = prepared.sessions();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Worker>> running = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                Worker worker = new Worker(waiting, start);
                running.add(workers.submit(worker, worker));
            }
            long begun = System.nanoTime();
            start.countDown();
            Worker all = new Worker(waiting, start);
            for (Future<Worker> one : running) {
                all.join(one.get());
            }
            return new TurnFigures(inFlight, (System.nanoTime() - begun) / 1e9, all.whole, all.own, all.wrong);
        } catch (ExecutionException failed) {
            throw new IOException("a conversation broke off", failed.getCause());
        }
    }

    private static long ownShare(String serverTiming) {
        double total = 0;
        double store = 0;
        Matcher part = PART.matcher(serverTiming == null ? "" : serverTiming);
        while (part.find()) {
            switch (part.group(1)) {
                case "total" -> total = Double.parseDouble(part.group(2));
                case "store" -> store = Double.parseDouble(part.group(2));
                default -> {}
            }
        }
        return (long) ((total - store) * 1e6);
    }

    /** One shopper after the other on one connection. */
    private final class Worker implements Runnable {
        private final Queue<Talk.Begun> waiting;
        private final CountDownLatch start;
        private final Samples whole = new Samples();
        private final Samples own = new Samples();
        private int wrong;

        Worker(Queue<Talk.Begun> waiting, CountDownLatch start) {
            this.waiting = waiting;
            this.start = start;
        }

        @Override
        public void run() {
            try (HttpLine line = new HttpLine(port)) {
                start.await();
                for (Talk.Begun session = waiting.poll(); session != null; session = waiting.poll()) {
                    converse(line, session);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void converse(HttpLine line, Talk.Begun session) throws IOException {
            for (int turn = 0; turn < Talk.TURNS; turn++) {
                long begun = System.nanoTime();
                HttpLine.Answer answer = talk.say(line, session, turn);
                whole.add(System.nanoTime() - begun);
                own.add(ownShare(answer.headers().get("server-timing")));
                wrong += Talk.isRight(answer, session, turn) ? 0 : 1;
            }
        }

        void join(Worker other) {
            whole.addAll(other.whole);
            own.addAll(other.own);
            wrong += other.wrong;
        }
    }

    /** Sessions that have begun and wait for their shoppers. */
    record Prepared(Queue<Talk.Begun> sessions) {}
}
