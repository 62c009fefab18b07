package io.lumen.web.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line whose other end is a list. */
final class HeardLine implements Line {
    final List<String> heard = new ArrayList<>();
    boolean clear = true;
    boolean closed;
    boolean cut;
    private Runnable whenGone = () -> {};

    @Override
    public void send(byte[] bytes) {
        heard.add(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean isClear() {
        return clear;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void cut() {
        cut = true;
        hangUp();
    }

    @Override
    public void whenGone(Runnable work) {
        whenGone = work;
    }

    /** The reader has gone. */
    void hangUp() {
        whenGone.run();
    }

    /** What was heard since this was last asked. */
    List<String> news() {
        List<String> news = List.copyOf(heard);
        heard.clear();
        return news;
    }
}
