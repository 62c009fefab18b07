package io.lumen.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A maximum-entropy classifier: a weight per feature and intent, and probabilities by soft-max. Immutable. */
final class LinearModel {

    private final Lexicon lexicon;
    private final Features features;
    private final Set<String> vocabulary;
    private final Map<String, float[]> weights;

    LinearModel(Lexicon lexicon, Set<String> vocabulary, Map<String, float[]> weights) {
        this.lexicon = lexicon;
        this.features = new Features(lexicon);
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    /** The probability of each intent, by ordinal, for a text of at least one word. */
    double[] probabilities(List<String> words) {
        List<String> stems = words.stream().map(word -> lexicon.stem(word, vocabulary)).toList();
        double[] scores = new double[Intent.values().length];
        int[] seen = {0};
        features.of(stems, vocabulary, name -> {
            float[] row = weights.get(name);
            if (row != null) {
                seen[0]++;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += row[i];
                }
            }
        });
        double scale = Training.scale(seen[0]);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= scale;
        }
        Training.softMax(scores);
        return scores;
    }
}
