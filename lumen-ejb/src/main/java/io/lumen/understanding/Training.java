package io.lumen.understanding;

import io.lumen.understanding.PhraseBook.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns a {@link LinearModel} from a phrase book by gradient descent with a step size per weight (AdaGrad).
 * The order of examples is fixed, so the same book always gives the same model.
 */
final class Training {

    private static final int ROUNDS = 14;
    private static final double STEP = 0.5;
    private static final double DECAY = 1e-5;
    private static final double RARE_WORD_WEIGHT = 0.6;

    private final Lexicon lexicon;
    private final Map<String, Integer> featureIds = new HashMap<>();
    private final Set<String> vocabulary;
    private final Set<String> common;
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(int[] features, int intent, double weight) {
    }

    private Training(Lexicon lexicon, PhraseBook book) {
        this.lexicon = lexicon;
        Map<String, Set<Integer>> templates = new HashMap<>();
        List<List<String>> stems = new ArrayList<>();
        WordReader reader = new WordReader(lexicon);
        for (Example example : book.examples()) {
            List<String> phrase = lexicon.stems(wordsOf(example.phrase(), reader));
            stems.add(phrase);
            phrase.forEach(stem -> templates.computeIfAbsent(stem, unused -> new HashSet<>()).add(example.template()));
        }
        vocabulary = Set.copyOf(templates.keySet());
        Set<String> repeated = new HashSet<>(vocabulary);
        repeated.removeIf(stem -> templates.get(stem).size() < 2);
        common = Set.copyOf(repeated);
        double[] share = shares(book);
        for (int i = 0; i < stems.size(); i++) {
            Example example = book.examples().get(i);
            addSamples(stems.get(i), example.intent().ordinal(), example.weight() * share[example.intent().ordinal()]);
        }
    }

    static LinearModel learn(Lexicon lexicon, PhraseBook book) {
        Training training = new Training(lexicon, book);
        return new LinearModel(lexicon, training.vocabulary, Weights.of(training.weights()));
    }

    private static List<String> wordsOf(String phrase, WordReader reader) {
        return reader.sentences(phrase, PhraseBook.placeholders(phrase)).stream().flatMap(List::stream)
                .filter(word -> !word.equals(WordReader.COMMA)).toList();
    }

    /** Evens out, half-way, that some intents have many more phrases than others. */
    private static double[] shares(PhraseBook book) {
        double[] totals = new double[Intent.values().length];
        book.examples().forEach(example -> totals[example.intent().ordinal()] += example.weight());
        double mean = Arrays.stream(totals).average().orElse(1);
        return Arrays.stream(totals).map(total -> Math.sqrt(mean / Math.max(total, 1e-9))).toArray();
    }

    /** Each phrase is learned as it stands and, if it holds rare words, once more with those unknown. */
    private void addSamples(List<String> stems, int intent, double weight) {
        boolean rare = stems.stream().anyMatch(stem -> !common.contains(stem));
        samples.add(sample(stems, vocabulary, intent, weight));
        if (rare) {
            samples.add(sample(stems, common, intent, weight * RARE_WORD_WEIGHT));
        }
    }

    private Sample sample(List<String> stems, Set<String> known, int intent, double weight) {
        List<Integer> ids = new ArrayList<>();
        new Features(lexicon).of(stems, known, name -> ids.add(featureIds.computeIfAbsent(name, unused -> featureIds.size())));
        return new Sample(ids.stream().mapToInt(Integer::intValue).toArray(), intent, weight);
    }

    private Map<String, float[]> weights() {
        int intents = Intent.values().length;
        float[][] weights = new float[featureIds.size()][intents];
        float[][] squares = new float[featureIds.size()][intents];
        List<Sample> order = new ArrayList<>(samples);
        Random random = new Random(20);
        double[] scores = new double[intents];
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Sample sample : order) {
                adjust(sample, weights, squares, scores);
            }
        }
        Map<String, float[]> byName = HashMap.newHashMap(featureIds.size());
        featureIds.forEach((name, id) -> byName.put(name, weights[id]));
        return byName;
    }

    private static void adjust(Sample sample, float[][] weights, float[][] squares, double[] scores) {
        double scale = scale(sample.features.length);
        Arrays.fill(scores, 0);
        for (int feature : sample.features) {
            float[] row = weights[feature];
            for (int i = 0; i < scores.length; i++) {
                scores[i] += row[i] * scale;
            }
        }
        softMax(scores);
        scores[sample.intent] -= 1;
        for (int feature : sample.features) {
            for (int i = 0; i < scores.length; i++) {
                double gradient = scores[i] * scale * sample.weight + DECAY * weights[feature][i];
                squares[feature][i] += (float) (gradient * gradient);
                weights[feature][i] -= (float) (STEP * gradient / (1e-4 + Math.sqrt(squares[feature][i])));
            }
        }
    }

    /** Long texts have many features; without this they would always look certain. */
    static double scale(int features) {
        return 1 / Math.sqrt(Math.max(features, 1));
    }

    static void softMax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
