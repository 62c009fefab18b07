package io.lumen.understanding;

import java.util.Comparator;
import java.util.List;

/**
 * Whether a reading is good enough to act on and, if not, what to offer instead of guessing.
 *
 * @param sure         as in {@link Understanding}
 * @param alternatives as in {@link Understanding}
 */
record Doubt(boolean sure, List<Intent> alternatives) {

    /** From this confidence on a reading is right often enough (docs/understanding.md has the figures). */
    private static final double SURE = 0.5;

    /** "Where is it" and "when does it come" are answered together, so doubt between them is none. */
    private static final double SURE_TOGETHER = 0.75;
    private static final double WORTH_OFFERING = 0.1;
    private static final int MOST_OFFERED = 3;

    static final Doubt NOTHING_TO_OFFER = new Doubt(false, List.of());

    static Doubt of(Intent intent, double confidence, double[] probabilities) {
        double together = intent.isAnsweredByTheOrder() ? Intent.ALL.stream().filter(Intent::isAnsweredByTheOrder)
                .mapToDouble(other -> probabilities[other.ordinal()]).sum() : 0;
        if (confidence >= SURE || together >= SURE_TOGETHER) {
            return new Doubt(true, List.of());
        }
        List<Intent> offered = Intent.ALL.stream()
                .filter(other -> !other.isAccompaniment() && other != Intent.FRUSTRATED)
                .filter(other -> probabilities[other.ordinal()] >= WORTH_OFFERING)
                .sorted(Comparator.comparingDouble((Intent other) -> probabilities[other.ordinal()]).reversed())
                .limit(MOST_OFFERED).toList();
        return new Doubt(false, offered);
    }
}
