package io.lumen.sandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What server and database have used so far: processor time from the operating system, heap from the server's own account. */
record ServerProbe(long serverPid, long postgresPid) {
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern COMPILER = Pattern.compile("\"C[12] CompilerThread\\d+\"[^\\n]* cpu=([\\d.]+)ms");

    /** Seconds of processor time of the server and of PostgreSQL with all its processes. */
    Cpu cpu() {
        double postgres = Stream.concat(
                        ProcessHandle.of(postgresPid).stream(), ProcessHandle.of(postgresPid).stream().flatMap(ProcessHandle::children))
                .mapToDouble(ServerProbe::seconds)
                .sum();
        return new Cpu(ProcessHandle.of(serverPid).map(ServerProbe::seconds).orElse(0.0), postgres);
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(duration -> duration.toNanos() / 1e9).orElse(0.0);
    }

    /** Heap in use right now, garbage included, in MB; the sum of the generations that {@code jcmd} lists. */
    double heapMegabytes() throws IOException, InterruptedException {
        Matcher used = HEAP.matcher(jcmd("GC.heap_info").lines().filter(line -> !line.contains("etaspace") && !line.contains("class space")).reduce("", String::concat));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum / 1024.0;
    }

    /** Seconds of processor time that the server has spent compiling its own code. */
    double compilerSeconds() throws IOException, InterruptedException {
        return COMPILER.matcher(jcmd("Thread.print")).results().mapToDouble(thread -> Double.parseDouble(thread.group(1)) / 1e3).sum();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(serverPid), command))
                .redirectErrorStream(true)
                .start();
        String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return told;
    }

    /** Memory of the server process as the operating system counts it, in MB. */
    double residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + serverPid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /** Seconds. */
    record Cpu(double server, double postgres) {
        Cpu minus(Cpu before) {
            return new Cpu(server - before.server, postgres - before.postgres);
        }
    }
}
