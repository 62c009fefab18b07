package io.lumen.sandbox.bench;

import java.util.Arrays;

/** Durations of one run, in nanoseconds. Each worker has its own and they are joined at the end. */
final class Samples {
    private long[] values = new long[1024];
    private int count;

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    void addAll(Samples other) {
        for (int i = 0; i < other.count; i++) {
            add(other.values[i]);
        }
    }

    int count() {
        return count;
    }

    /** @param share 0.5 for the median; nearest rank */
    double millisAt(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = Math.max(0, (int) Math.ceil(share * count) - 1);
        return sorted[rank] / 1e6;
    }
}
