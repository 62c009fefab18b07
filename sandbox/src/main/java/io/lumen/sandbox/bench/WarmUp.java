package io.lumen.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Conversations until the server has stopped compiling itself: one that still does is not the one that shoppers meet. Nor is a
 * database that has never made a checkpoint: it has no old segments of its log to write into and stops every commit for some 60 ms
 * whenever it makes a new one.
 */
final class WarmUp {
    private static final int ROUND = 3_000;
    private static final int MOST_ROUNDS = 20;
    /** So that the threads are there which many at once need, and know their ways. */
    private static final int MANY = 32;
    /** Share of the server's processor time that goes to compiling; below it a server is as it will be for days. */
    private static final double AT_REST = 0.04;

    private WarmUp() {}

    /** @return what it took, as a sentence */
    static String of(BenchSystem system, TurnLoad load) throws IOException, InterruptedException, SQLException {
        int rounds = 0;
        double share;
        do {
            ServerProbe probe = system.probe();
            ServerProbe.Cpu before = probe.cpu();
            double compiled = probe.compilerSeconds();
            load.run(8, ROUND);
            share = (probe.compilerSeconds() - compiled) / probe.cpu().minus(before).server();
            rounds++;
        } while (share > AT_REST && rounds < MOST_ROUNDS);
        system.checkpoint();
        load.run(8, ROUND);
        load.run(MANY, ROUND);
        rounds += 2;
        return String.format(Locale.ROOT, "Warmed up with %d conversations; compiling was %.0f %% of the server's time in the end.", rounds * ROUND, 100 * share);
    }
}
