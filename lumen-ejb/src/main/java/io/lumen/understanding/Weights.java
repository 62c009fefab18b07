package io.lumen.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A weight for each feature and intent, kept small: features by a 64-bit hash, weights as half-precision numbers. */
final class Weights {

    private static final int INTENTS = Intent.values().length;

    private final long[] keys;
    private final int[] rows;
    private final short[] weights;
    private final int mask;

    private Weights(long[] features, short[] weights) {
        int slots = Integer.highestOneBit(Math.max(features.length, 8)) * 4;
        this.keys = new long[slots];
        this.rows = new int[slots];
        this.weights = weights;
        this.mask = slots - 1;
        for (int row = 0; row < features.length; row++) {
            int slot = slot(features[row]);
            keys[slot] = features[row];
            rows[slot] = row + 1;
        }
    }

    static Weights of(Map<String, float[]> byFeature) {
        long[] features = new long[byFeature.size()];
        short[] weights = new short[features.length * INTENTS];
        int row = 0;
        for (Map.Entry<String, float[]> entry : new TreeMap<>(byFeature).entrySet()) {
            features[row] = hash(entry.getKey());
            for (int i = 0; i < INTENTS; i++) {
                weights[row * INTENTS + i] = Float.floatToFloat16(entry.getValue()[i]);
            }
            row++;
        }
        return new Weights(features, weights);
    }

    /** Adds what a feature says for each intent; false if the feature is unknown. */
    boolean addTo(double[] scores, String feature) {
        int row = rows[slot(hash(feature))] - 1;
        if (row < 0) {
            return false;
        }
        for (int i = 0; i < INTENTS; i++) {
            scores[i] += Float.float16ToFloat(weights[row * INTENTS + i]);
        }
        return true;
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & mask;
        while (rows[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** FNV-1a over the characters, mixed once more so that similar names fall apart. */
    private static long hash(String feature) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L;
    }

    void write(DataOutput out) throws IOException {
        long[] features = new long[weights.length / INTENTS];
        for (int slot = 0; slot < keys.length; slot++) {
            if (rows[slot] != 0) {
                features[rows[slot] - 1] = keys[slot];
            }
        }
        out.writeInt(features.length);
        for (int row = 0; row < features.length; row++) {
            out.writeLong(features[row]);
            for (int i = 0; i < INTENTS; i++) {
                out.writeShort(weights[row * INTENTS + i]);
            }
        }
    }

    static Weights read(DataInput in) throws IOException {
        long[] features = new long[in.readInt()];
        short[] weights = new short[features.length * INTENTS];
        for (int row = 0; row < features.length; row++) {
            features[row] = in.readLong();
            for (int i = 0; i < INTENTS; i++) {
                weights[row * INTENTS + i] = in.readShort();
            }
        }
        return new Weights(features, weights);
    }
}
