package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.process.SandboxProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever measures how long a refusal takes cannot tell a wrong address from an unknown order. */
class TimingIT {
    private static final int PAIRS = 800;
    private static final int FIRST = 60;

    /** Time and shape, nothing else. */
    private record Refusal(boolean exists, long nanos) {}

    @Test
    void timeDoesNotTellWhetherAnOrderExists() throws Exception {
        SandboxProcess.Place place = RunningSystem.get().place();
        for (int i = 0; i < FIRST; i++) {
            refusal(place, i % 2 == 0);
        }
        List<Refusal> refusals = new ArrayList<>();
        // Which of a pair is asked first is thrown, so that nothing that comes and goes every second time looks like a difference.
        Random coin = new Random(FIRST);
        for (int i = 0; i < PAIRS; i++) {
            boolean exists = coin.nextBoolean();
            refusals.add(refusal(place, exists));
            refusals.add(refusal(place, !exists));
        }
        List<Refusal> odd = every(refusals, 0);
        List<Refusal> even = every(refusals, 1);
        double right = (best(odd).share(even) + best(even).share(odd)) / 2;
        assertThat(right).as("share of refusals that time tells apart; half of them is chance").isLessThan(0.55);
    }

    private static Refusal refusal(SandboxProcess.Place place, boolean exists) throws Exception {
        Shopper shopper = Shopper.at(place, "wk_demo_aurora");
        String text = "Where is order " + (exists ? "1042" : "1942") + "? somebody.else@example.com";
        long begun = System.nanoTime();
        Shopper.Reply reply = shopper.say(text);
        long taken = System.nanoTime() - begun;
        assertThat(reply.replies().getFirst()).startsWith("I couldn't match");
        return new Refusal(exists, taken);
    }

    /** In pairs, so that both halves hold both kinds. */
    private static List<Refusal> every(List<Refusal> all, int half) {
        List<Refusal> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i / 2 % 2 == half) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    /** Says "exists" on one side of a limit. */
    private record Classifier(long limit, boolean above) {
        double share(List<Refusal> refusals) {
            return refusals.stream().filter(refusal -> (refusal.nanos() > limit == above) == refusal.exists()).count() / (double) refusals.size();
        }
    }

    /** The best that an attacker could have learned from these. */
    private static Classifier best(List<Refusal> refusals) {
        long[] times = refusals.stream().mapToLong(Refusal::nanos).sorted().toArray();
        return Arrays.stream(times)
                .boxed()
                .flatMap(limit -> List.of(new Classifier(limit, true), new Classifier(limit, false)).stream())
                .max(java.util.Comparator.comparingDouble(classifier -> classifier.share(refusals)))
                .orElseThrow();
    }
}
