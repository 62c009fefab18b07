package io.lumen.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A maximum-entropy classifier: a weight per feature and intent, and probabilities by soft-max. Immutable. */
final class LinearModel {

    private final Lexicon lexicon;
    private final Features features;
    private final Set<String> vocabulary;
    private final Weights weights;

    LinearModel(Lexicon lexicon, Set<String> vocabulary, Weights weights) {
        this.lexicon = lexicon;
        this.features = new Features(lexicon);
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    /** The probability of each intent, by ordinal, for a text of at least one word. */
    double[] probabilities(List<String> words) {
        List<String> stems = words.stream().map(word -> lexicon.stem(word, vocabulary)).toList();
        double[] scores = new double[Intent.ALL.size()];
        int[] seen = {0};
        features.of(stems, vocabulary, name -> seen[0] += weights.addTo(scores, name) ? 1 : 0);
        double scale = Training.scale(seen[0]);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= scale;
        }
        Training.softMax(scores);
        return scores;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(vocabulary.size());
        for (String stem : new TreeSet<>(vocabulary)) {
            out.writeUTF(stem);
        }
        weights.write(out);
    }

    static LinearModel read(DataInput in, Lexicon lexicon) throws IOException {
        int size = in.readInt();
        Set<String> vocabulary = HashSet.newHashSet(size);
        for (int i = 0; i < size; i++) {
            vocabulary.add(in.readUTF());
        }
        return new LinearModel(lexicon, Set.copyOf(vocabulary), Weights.read(in));
    }
}
