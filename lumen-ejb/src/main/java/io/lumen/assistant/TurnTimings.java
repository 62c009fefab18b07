package io.lumen.assistant;

import java.util.function.Supplier;

/** Where the time of one turn went, in nanoseconds. */
public final class TurnTimings {
    private long understand;
    private long store;
    private long database;

    <T> T understanding(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            understand += System.nanoTime() - begun;
        }
    }

    <T> T store(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            store += System.nanoTime() - begun;
        }
    }

    <T> T database(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            database += System.nanoTime() - begun;
        }
    }

    public long understand() {
        return understand;
    }

    public long store() {
        return store;
    }

    public long database() {
        return database;
    }
}
