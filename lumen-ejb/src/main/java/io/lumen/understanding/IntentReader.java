package io.lumen.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides what a message is about: the main wish, further wishes, and how sure that is. */
final class IntentReader {

    private static final double CLEAR_WISH = 0.5;
    private static final double FAINT_WISH = 0.35;
    private static final double FURTHER_WISH = 0.6;
    private static final double WHOLE_MESSAGE = 0.35;
    private static final double SEVERAL_WISHES = 0.1;
    private static final double FIRST_WISH = 2;
    private static final double PLAIN_ANSWER = 0.6;
    private static final double CERTAINLY_ELSE = 0.8;
    private static final double ANSWER_EXPECTED = 4;
    private static final double ANSWER_MISSING = 0.02;
    private static final double UNSURE = 0.2;

    /** A guess is not worth the risk of talking about orders to somebody who talks of something else; it is still offered. */
    private static final double GUESS = 0.45;
    private static final double RATHER_NOTHING = 3;

    private final LinearModel model;
    private final Clauses clauses;

    IntentReader(LinearModel model, Clauses clauses) {
        this.model = model;
        this.clauses = clauses;
    }

    /** @param complaint whether the message holds a complaint, perhaps beside what it is about */
    record Reading(Intent intent, List<Intent> alsoWanted, double confidence, boolean complaint, Doubt doubt) {
    }

    /** What is known besides the words: which answers the message holds, and which was asked for. */
    record Circumstances(boolean hasOrderNumber, boolean hasEmail, Awaiting awaiting) {

        boolean hasAnswer() {
            return hasOrderNumber || hasEmail;
        }

        /** Which of the two answers a message gives that holds at least one. */
        Intent answer(double[] probabilities) {
            if (hasOrderNumber && hasEmail) {
                boolean email = probabilities[Intent.PROVIDE_EMAIL.ordinal()] > probabilities[Intent.PROVIDE_ORDER_NUMBER.ordinal()];
                return email ? Intent.PROVIDE_EMAIL : Intent.PROVIDE_ORDER_NUMBER;
            }
            return hasEmail ? Intent.PROVIDE_EMAIL : Intent.PROVIDE_ORDER_NUMBER;
        }
    }

    Reading read(List<List<String>> sentences, Circumstances circumstances) {
        List<List<String>> parts = clauses.of(sentences);
        List<String> all = parts.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return new Reading(Intent.OUT_OF_SCOPE, List.of(), UNSURE, false, Doubt.NOTHING_TO_OFFER);
        }
        double[] whole = judged(all, circumstances);
        List<double[]> each = new ArrayList<>();
        boolean complaint = false;
        for (List<String> part : parts) {
            double[] clause = parts.size() == 1 ? whole : judged(part, circumstances);
            complaint |= bestOf(clause) == Intent.FRUSTRATED && clause[best(clause)] >= CLEAR_WISH;
            each.add(bestOf(clause) == Intent.FRUSTRATED ? behindComplaint(part, clause, circumstances) : clause);
        }
        return decided(combined(whole, each), wishes(each), complaint, circumstances);
    }

    private static Reading decided(double[] combined, Map<Intent, Double> wishes, boolean complaint, Circumstances circumstances) {
        Intent main = bestOf(combined);
        double sure = combined[main.ordinal()];
        double confidence = Math.clamp(Math.max(sure, Math.min(wishes.getOrDefault(main, 0.0), 0.95)), 0, 1);
        if (wishes.isEmpty() && circumstances.hasAnswer() && (sure < (main.isAccompaniment() ? CERTAINLY_ELSE : FAINT_WISH))) {
            main = circumstances.answer(combined);
            confidence = Math.max(combined[main.ordinal()], PLAIN_ANSWER);
        }
        if (confidence < GUESS && combined[Intent.OUT_OF_SCOPE.ordinal()] * RATHER_NOTHING >= confidence) {
            main = Intent.OUT_OF_SCOPE;
        }
        Intent wish = main;
        List<Intent> further = wishes.keySet().stream().filter(other -> other != wish && other != Intent.FRUSTRATED).toList();
        return new Reading(main, further, confidence, complaint, Doubt.of(main, confidence, combined));
    }

    /** What a complaint is about, if it goes on to ask something; otherwise the complaint itself. */
    private double[] behindComplaint(List<String> words, double[] complaint, Circumstances circumstances) {
        List<String> question = clauses.questionIn(words);
        if (question.isEmpty()) {
            return complaint;
        }
        double[] asked = judged(question, circumstances);
        boolean clear = asked[best(asked)] >= FURTHER_WISH && !bestOf(asked).isAccompaniment();
        return clear ? asked : complaint;
    }

    private double[] judged(List<String> words, Circumstances circumstances) {
        double[] probabilities = model.probabilities(words);
        weigh(probabilities, Intent.PROVIDE_ORDER_NUMBER, circumstances.hasOrderNumber(),
                circumstances.awaiting() == Awaiting.ORDER_NUMBER);
        weigh(probabilities, Intent.PROVIDE_EMAIL, circumstances.hasEmail(), circumstances.awaiting() == Awaiting.EMAIL);
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability;
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    private static void weigh(double[] probabilities, Intent answer, boolean given, boolean asked) {
        probabilities[answer.ordinal()] *= !given ? ANSWER_MISSING : asked ? ANSWER_EXPECTED : 1;
    }

    /** Clauses that ask for something count, the first of them most; greetings and thanks beside them do not. */
    private static double[] combined(double[] whole, List<double[]> each) {
        if (each.size() == 1) {
            return each.getFirst();
        }
        List<double[]> counted = counted(each);
        double[] combined = new double[whole.length];
        double weights = 0;
        for (int clause = 0; clause < counted.size(); clause++) {
            double weight = clause == 0 ? FIRST_WISH : 1;
            weights += weight;
            for (int i = 0; i < combined.length; i++) {
                combined[i] += weight * counted.get(clause)[i];
            }
        }
        boolean outvoted = yields(whole) && counted.stream().noneMatch(clause -> best(clause) == best(whole));
        double share = outvoted ? 0 : isAsking(counted.getLast()) && counted.size() > 1 ? SEVERAL_WISHES : WHOLE_MESSAGE;
        for (int i = 0; i < combined.length; i++) {
            combined[i] = share * whole[i] + (1 - share) * combined[i] / weights;
        }
        return combined;
    }

    private static List<double[]> counted(List<double[]> each) {
        List<double[]> asking = each.stream().filter(IntentReader::isAsking).toList();
        List<double[]> firm = asking.stream().filter(clause -> !yields(clause)).toList();
        return !firm.isEmpty() ? firm : !asking.isEmpty() ? asking : each;
    }

    private static boolean isAsking(double[] clause) {
        return clause[best(clause)] >= CLEAR_WISH && !bestOf(clause).isAccompaniment();
    }

    private static boolean yields(double[] probabilities) {
        return bestOf(probabilities).yieldsToOtherWishes();
    }

    private static Intent bestOf(double[] probabilities) {
        return Intent.ALL.get(best(probabilities));
    }

    private static Map<Intent, Double> wishes(List<double[]> each) {
        Map<Intent, Double> wishes = new LinkedHashMap<>();
        for (double[] clause : each) {
            int best = best(clause);
            Intent intent = Intent.ALL.get(best);
            if (clause[best] >= FURTHER_WISH && !intent.isAccompaniment()) {
                wishes.merge(intent, clause[best], Math::max);
            }
        }
        return wishes;
    }

    private static int best(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }
}
