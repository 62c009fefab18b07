package io.lumen.web.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** An open response that is written to whenever the network takes something: no thread waits for it. */
public final class ServletLine implements Line, WriteListener, AsyncListener {
    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private boolean unflushed;
    private boolean ready;
    private boolean closing;
    private boolean gone;
    private Runnable whenGone = () -> {};

    private ServletLine(AsyncContext request, ServletOutputStream out) {
        this.request = request;
        this.out = out;
    }

    /**
     * Takes over a response whose status and headers are set.
     *
     * @throws IOException when the reader has gone already
     */
    public static ServletLine over(AsyncContext request) throws IOException {
        ServletLine line = new ServletLine(request, request.getResponse().getOutputStream());
        request.setTimeout(0);
        request.addListener(line);
        line.out.setWriteListener(line);
        return line;
    }

    @Override
    public void send(byte[] bytes) {
        synchronized (this) {
            if (gone || closing) {
                return;
            }
            waiting.add(bytes);
        }
        write();
    }

    @Override
    public synchronized boolean isClear() {
        return ready && waiting.isEmpty() && !unflushed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        write();
    }

    @Override
    public void cut() {
        synchronized (this) {
            closing = true;
            waiting.clear();
            unflushed = false;
        }
        finish();
    }

    @Override
    public void whenGone(Runnable work) {
        synchronized (this) {
            if (!gone) {
                whenGone = work;
                return;
            }
        }
        work.run();
    }

    @Override
    public void onWritePossible() {
        write();
    }

    private void write() {
        boolean done;
        try {
            done = written();
        } catch (IOException | IllegalStateException lost) {
            done = true;
        }
        if (done) {
            finish();
        }
    }

    /** @return whether that was all there will ever be */
    private synchronized boolean written() throws IOException {
        while (!gone && isReady()) {
            if (!waiting.isEmpty()) {
                out.write(waiting.poll());
                unflushed = true;
            } else if (unflushed) {
                out.flush();
                unflushed = false;
            } else {
                return closing;
            }
        }
        return false;
    }

    private boolean isReady() {
        ready = out.isReady();
        return ready;
    }

    private void finish() {
        if (ended()) {
            try {
                request.complete();
            } catch (IllegalStateException completedElsewhere) {
                return;
            }
        }
    }

    /** True once. What is to be done then is done here, with no lock held. */
    private boolean ended() {
        Runnable work;
        synchronized (this) {
            if (gone) {
                return false;
            }
            gone = true;
            waiting.clear();
            unflushed = false;
            work = whenGone;
        }
        work.run();
        return true;
    }

    @Override
    public void onError(Throwable lost) {
        finish();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Started once, by the door
    }
}
