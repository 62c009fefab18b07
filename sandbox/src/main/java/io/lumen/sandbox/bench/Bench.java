package io.lumen.sandbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./lumen bench}: the three-turn conversation over HTTP at several loads and store latencies, beside the same SQL by
 * pgbench and a bare endpoint of the same server, so that every figure is also a ratio. Bounded; stops by itself.
 */
public final class Bench {
    private static final int SECONDS_OF_STATEMENTS = 15;

    private final BenchSystem system;
    private final TurnLoad load;
    private final Plan plan;

    private Bench(BenchSystem system, Plan plan) {
        this.system = system;
        this.plan = plan;
        this.load = new TurnLoad(system.place().http(), system.place().storeOrigin());
    }

    /**
     * How much is measured.
     *
     * @param latencies of the store, in milliseconds
     */
    private record Plan(boolean parts, List<Integer> latencies, List<Integer> inFlight) {
        static final Plan WHOLE = new Plan(true, List.of(0, 200), List.of(1, 8, 32, 256));
        /** For whoever changes something and wants to see whether it helped; thrice, as the speed of a shared machine comes and goes. */
        static final Plan QUICK = new Plan(false, List.of(0), List.of(8, 32, 8, 32, 8, 32));
        /** Many at once, with a quick store and a slow one. */
        static final Plan CROWD = new Plan(false, List.of(0, 200), List.of(8, 256, 256));

        static Plan named(String name) {
            return switch (name) {
                case "quick" -> QUICK;
                case "crowd" -> CROWD;
                default -> WHOLE;
            };
        }
    }

    /** The folder of the working copy, and {@code quick} for the two rows that say most, {@code crowd} for those with 256 in flight, or {@code tenants} for what many of them cost. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length > 1 && arguments[1].equals("tenants")) {
            TenantsBench.run(Path.of(arguments[0]).toAbsolutePath().normalize());
            return;
        }
        Plan plan = Plan.named(arguments.length > 1 ? arguments[1] : "");
        if (plan.parts()) {
            parts();
        }
        say("Starting a system of its own; this takes about half a minute.");
        try (BenchSystem system = BenchSystem.start(Path.of(arguments.length > 0 ? arguments[0] : ".").toAbsolutePath().normalize())) {
            say("Cold start of everything to the first right answer: %.1f s", system.secondsToStart());
            new Bench(system, plan).run();
        }
    }

    /** Interpreter and composer by themselves. */
    private static void parts() {
        say("Interpreter and composer (JMH, one fork, 3 × 2 s after warming up):");
        try {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(InterpreterBenchmark.class.getName())
                            .include(ComposerBenchmark.class.getName())
                            .forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(1))
                            .measurementIterations(3).measurementTime(TimeValue.seconds(2))
                            .jvmArgsAppend("-XX:+UseSerialGC")
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()) {
                var score = result.getPrimaryResult();
                say("  %-48s %8.1f ± %.1f %s", result.getParams().getBenchmark().replace("io.lumen.sandbox.bench.", ""),
                        score.getScore(), score.getScoreError(), score.getScoreUnit());
            }
        } catch (RunnerException fault) {
            throw new IllegalStateException("the small benchmarks could not be run", fault);
        }
        say("");
    }

    private void run() throws IOException, InterruptedException, SQLException {
        say("%s", WarmUp.of(system, load));
        say("");
        say("| store | in flight | turns/s | whole p50 | p99 | own p50 | own p99 | CPU server | CPU database | heap | wrong |");
        say("|---|---|---|---|---|---|---|---|---|---|---|");
        List<Double> atEight = new ArrayList<>();
        for (int latency : plan.latencies()) {
            system.storeLatency(latency);
            for (int inFlight : plan.inFlight()) {
                double rate = row(latency, inFlight);
                if (latency == 0 && inFlight == 8) {
                    atEight.add(rate);
                }
            }
        }
        system.storeLatency(0);
        ratios(atEight.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }

    private double row(int latency, int inFlight) throws IOException, InterruptedException {
        int conversations = latency == 0 ? Math.max(1_000, Math.min(4_000, inFlight * 400)) : Math.clamp(inFlight * 12L, 30, 3_000);
        ServerProbe probe = system.probe();
        TurnLoad.Prepared prepared = load.prepare(conversations);
        ServerProbe.Cpu before = probe.cpu();
        TurnFigures figures = load.run(inFlight, prepared);
        ServerProbe.Cpu used = probe.cpu().minus(before);
        int turns = figures.whole().count();
        say("| %d ms | %d | %.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f ms | %.2f ms | %.0f MB | %d of %d |",
                latency, inFlight, figures.turnsPerSecond(),
                figures.whole().millisAt(0.5), figures.whole().millisAt(0.99),
                figures.own().millisAt(0.5), figures.own().millisAt(0.99),
                used.server() * 1e3 / turns, used.postgres() * 1e3 / turns,
                probe.heapMegabytes(), figures.wrong(), turns);
        return figures.turnsPerSecond();
    }

    private void ratios(double atEight) throws IOException, InterruptedException, SQLException {
        say("");
        double bare = new BareEndpoint(system.place().http()).rate(8, 20_000);
        say("Bare endpoint of the same server, 8 in flight: %.0f requests/s; a turn is %.1f of them.", bare, bare / atEight);
        SameStatements.Outcome same = new SameStatements(system).rate(8, SECONDS_OF_STATEMENTS);
        say("The same SQL by %s, 8 clients, %d messages a conversation, durable commits: %.0f turns/s; ours is %.0f %% of it.",
                same.by(), same.messages(), same.turnsPerSecond(), 100 * atEight / same.turnsPerSecond());
        say("Resident memory of the server: %.0f MB.", system.probe().residentMegabytes());
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
