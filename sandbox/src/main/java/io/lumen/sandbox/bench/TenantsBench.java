package io.lumen.sandbox.bench;

import io.lumen.sandbox.seed.ManyTenants;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./lumen bench tenants}: what many tenants cost. The same conversation with few tenants in the database and with 100,000 and
 * their million past conversations; then how fast our own people find one of them.
 */
final class TenantsBench {
    private static final int FEW = 10;
    private static final int MANY = 100_000;
    private static final int CONVERSATIONS_EACH = 10;
    private static final int SPOKEN_TO = 1_000;
    private static final int IN_FLIGHT = 8;
    private static final int CONVERSATIONS = 1_600;
    /** The middle one of so many rounds: a single one is as loud as the machine. */
    private static final int ROUNDS = 3;
    private static final double WANTED_GROWTH = 0.20;
    private static final double WANTED_MILLIS = 300;

    private final BenchSystem system;

    private TenantsBench(BenchSystem system) {
        this.system = system;
    }

    static void run(Path root) throws IOException, InterruptedException, SQLException {
        say("Starting a system of its own; this takes about half a minute.");
        try (BenchSystem system = BenchSystem.start(root)) {
            new TenantsBench(system).run();
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        try (Connection owner = system.owner()) {
            ManyTenants tenants = new ManyTenants(owner, system.keyset());
            tenants.fill(FEW, CONVERSATIONS_EACH, there -> {});
            List<String> few = tenants.connect(FEW, system.place().storeOrigin());
            say("%s", WarmUp.of(system, load(few)));
            say("");
            say("| tenants | spoken to | own p50 | own p99 | growth of p99 |");
            say("|---|---|---|---|---|");
            double before = row(FEW, few, 0);
            long begun = System.nanoTime();
            tenants.fill(MANY, CONVERSATIONS_EACH, there -> {});
            double seconds = (System.nanoTime() - begun) / 1e9;
            tenants.analyze();
            search(owner);
            say("");
            say("| tenants | spoken to | own p50 | own p99 | growth of p99 |");
            say("|---|---|---|---|---|");
            row(MANY, few, before);
            double after = row(MANY, tenants.connect(SPOKEN_TO, system.place().storeOrigin()), before);
            say("");
            say("Growth of the p99 with %d tenants: %.0f %%; wanted at most %.0f %%.", MANY, 100 * (after / before - 1), 100 * WANTED_GROWTH);
            say("%d tenants and %d conversations were written in %.0f s.", MANY, MANY * CONVERSATIONS_EACH, seconds);
        }
    }

    private void search(Connection owner) throws IOException, SQLException {
        say("");
        say("| console, %d tenants | p50 | p95 | slowest | wanted p95 |", MANY);
        say("|---|---|---|---|---|");
        for (ConsoleSearch.Figures figures : new ConsoleSearch(system, owner).run()) {
            say("| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms |",
                    figures.name(), figures.times().millisAt(0.5), figures.times().millisAt(0.95), figures.times().millisAt(1), WANTED_MILLIS);
        }
    }

    private TurnLoad load(List<String> keys) {
        return new TurnLoad(system.place().http(), new Talk(system.place().storeOrigin(), keys));
    }

    private double row(int tenants, List<String> keys, double before) throws IOException, InterruptedException {
        TurnLoad load = load(keys);
        load.run(IN_FLIGHT, CONVERSATIONS);
        List<TurnFigures> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            TurnFigures figures = load.run(IN_FLIGHT, CONVERSATIONS);
            if (figures.wrong() > 0) {
                throw new IOException(figures.wrong() + " answers were wrong");
            }
            rounds.add(figures);
        }
        double p50 = middle(rounds, 0.5);
        double p99 = middle(rounds, 0.99);
        say("| %d | %d | %.1f ms | %.1f ms | %s |", tenants, keys.size(), p50, p99, before == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * (p99 / before - 1)));
        return p99;
    }

    private static double middle(List<TurnFigures> rounds, double share) {
        return rounds.stream().mapToDouble(round -> round.own().millisAt(share)).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
