package io.lumen.understanding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The figures of docs/understanding.md for a list of labelled messages. */
record Figures(List<Labelled> messages) {

    private List<Labelled> meant() {
        return messages.stream().filter(message -> message.intent().isPresent()).toList();
    }

    private static double share(Collection<Labelled> messages, Predicate<Labelled> of) {
        return messages.isEmpty() ? 1 : (double) messages.stream().filter(of).count() / messages.size();
    }

    double accuracy() {
        return share(meant(), Labelled::isRight);
    }

    double actionAccuracy() {
        return share(meant(), Labelled::leadsToTheRightStep);
    }

    double outOfScopeRecall() {
        return share(offTopic(), Labelled::isRight);
    }

    double takenForAnOrder() {
        return share(offTopic(), Labelled::isTakenForAnOrder);
    }

    private List<Labelled> offTopic() {
        return meant().stream().filter(Labelled::isOffTopic).toList();
    }

    double sureShare() {
        return share(meant(), message -> message.read().sure());
    }

    double actionAccuracyWhenSure() {
        return share(meant().stream().filter(message -> message.read().sure()).toList(), Labelled::leadsToTheRightStep);
    }

    double furtherWishesHeard() {
        return share(meant().stream().filter(message -> !message.also().isEmpty()).toList(),
                message -> message.also().stream().anyMatch(wish -> wish == message.read().intent() || message.read().alsoWanted().contains(wish)));
    }

    /** Named in the right language, or said not to be sure. */
    double languageNotMistaken() {
        return share(messages, message -> !message.read().languageSure() || message.read().language().equals(message.language()));
    }

    double languageSureAndRight() {
        return share(messages, message -> message.read().languageSure() && message.read().language().equals(message.language()));
    }

    /** Mean of the F1 of each intent that occurs. */
    double macroF1() {
        Map<Intent, int[]> counts = new EnumMap<>(Intent.class);
        for (Labelled message : meant()) {
            int[] own = counts.computeIfAbsent(message.intent().orElseThrow(), unused -> new int[2]);
            own[message.isRight() ? 0 : 1]++;
            if (!message.isRight()) {
                counts.computeIfAbsent(message.read().intent(), unused -> new int[2])[1]++;
            }
        }
        Set<Intent> present = EnumSet.noneOf(Intent.class);
        meant().forEach(message -> present.add(message.intent().orElseThrow()));
        return present.stream().map(counts::get).mapToDouble(c -> 2.0 * c[0] / (2 * c[0] + c[1])).average().orElse(1);
    }

    record Extraction(long expected, long found, long right) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        @Override
        public String toString() {
            return "%d expected, %d found, %d right".formatted(expected, found, right);
        }
    }

    Extraction orderNumbers() {
        long right = messages.stream().mapToLong(message -> {
            Set<String> both = new HashSet<>(message.orderNumbers());
            both.retainAll(message.read().orderNumbers());
            return both.size();
        }).sum();
        return new Extraction(messages.stream().mapToLong(message -> message.orderNumbers().size()).sum(),
                messages.stream().mapToLong(message -> message.read().orderNumbers().size()).sum(), right);
    }

    Extraction emails() {
        return new Extraction(messages.stream().filter(message -> message.email().isPresent()).count(),
                messages.stream().filter(message -> message.read().email().isPresent()).count(),
                messages.stream().filter(message -> message.email().isPresent() && message.email().equals(message.read().email())).count());
    }

    /** Which intent was taken for which, most frequent first; right readings are left out. */
    private String confusions() {
        Map<String, Integer> counts = new TreeMap<>();
        meant().stream().filter(message -> !message.isRight()).forEach(message -> counts.merge(
                message.intent().orElseThrow().wireName() + " as " + message.read().intent().wireName(), 1, Integer::sum));
        StringBuilder table = new StringBuilder();
        counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(entry -> table.append("    ").append(entry.getValue()).append(' ').append(entry.getKey()).append('\n'));
        return table.toString();
    }

    String table(String name) {
        return String.format(Locale.ROOT, """
                %s: %d messages
                  accuracy %.3f, next step %.3f, macro-F1 %.3f
                  out of scope: recall %.3f, taken for an order %.3f
                  sure %.3f, of these next step right %.3f; further wishes heard %.3f
                  language: sure and right %.3f, sure and wrong %.3f
                  order numbers: %s; e-mail addresses: %s
                %s""", name, messages.size(), accuracy(), actionAccuracy(), macroF1(), outOfScopeRecall(), takenForAnOrder(),
                sureShare(), actionAccuracyWhenSure(), furtherWishesHeard(), languageSureAndRight(), 1 - languageNotMistaken(),
                orderNumbers(), emails(), confusions());
    }
}
