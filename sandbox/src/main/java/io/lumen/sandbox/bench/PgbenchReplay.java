package io.lumen.sandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By pgbench, prepared, each message of the server one message of pgbench. What must be another in each conversation is made by the
 * database from the conversation's number, since pgbench makes numbers only.
 */
final class PgbenchReplay implements Replay {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final BenchSystem system;
    private final SentConversation sent;
    private final Map<String, String> own;

    /** @param own text that must be another in each conversation, with the start of an id that the number ends */
    PgbenchReplay(BenchSystem system, SentConversation sent, Map<String, String> own) {
        this.system = system;
        this.sent = sent;
        this.own = own;
    }

    /** The version, or empty when it is not installed. */
    static Optional<String> installed() throws IOException, InterruptedException {
        try {
            Process asked = new ProcessBuilder("pgbench", "--version").redirectErrorStream(true).start();
            String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return asked.waitFor() == 0 ? Optional.of(version) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public Rate run(int clients, int seconds) throws IOException, InterruptedException {
        Script script = script(sent, own);
        Path file = system.place().data().resolve("conversation.sql");
        Files.writeString(file, script.text());
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "-h", "127.0.0.1", "-p", Integer.toString(system.place().database()), "-U", "lumen_app", "-n", "-M", "prepared",
                "-c", Integer.toString(clients), "-j", "2", "-T", Integer.toString(seconds), "-f", file.toString(), "-D", "n=0"));
        script.constants().forEach((value, name) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("lumen");
        ProcessBuilder pgbench = new ProcessBuilder(command).redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", system.appPassword());
        pgbench.environment().put("PGOPTIONS", BenchSystem.PLANS_OF_TURNS);
        Process process = pgbench.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Rate((long) figure(DONE, told), figure(RATE, told));
    }

    private static double figure(Pattern wanted, String told) throws IOException {
        Matcher found = wanted.matcher(told);
        if (!found.find()) {
            throw new IOException("pgbench did not end well: " + told);
        }
        return Double.parseDouble(found.group(1));
    }

    /**
     * @param text for pgbench, which counts {@code n} for each client
     * @param constants the names of what is the same in each conversation, by value
     */
    record Script(String text, Map<String, String> constants) {}

    static Script script(SentConversation sent, Map<String, String> own) {
        Map<String, String> constants = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("\\set n :n + 1\n\\set c :client_id * " + FreshConversations.PER_CLIENT + " + :n\n");
        for (SentConversation.Message message : sent.messages()) {
            boolean several = message.statements().size() > 1;
            text.append(several ? "\\startpipeline\n" : "");
            for (SentConversation.Sent statement : message.statements()) {
                text.append(PLACE.matcher(statement.sql()).replaceAll(place -> Matcher.quoteReplacement(
                                value(statement.values().get(Integer.parseInt(place.group(1)) - 1), own, constants))))
                        .append(";\n");
            }
            text.append(several ? "\\endpipeline\n" : "");
        }
        return new Script(text.toString(), constants);
    }

    private static String value(String value, Map<String, String> own, Map<String, String> constants) {
        if (value == null) {
            return "null";
        }
        if (own.containsKey(value)) {
            return "('" + own.get(value) + "' || lpad(:c::text, 12, '0'))::uuid";
        }
        for (Map.Entry<String, String> one : own.entrySet()) {
            if (value.contains(one.getKey())) {
                int at = value.indexOf(one.getKey());
                return "('" + quoted(value.substring(0, at)) + one.getValue() + "' || lpad(:c::text, 12, '0') || '"
                        + quoted(value.substring(at + one.getKey().length())) + "')";
            }
        }
        return ":" + constants.computeIfAbsent(value, any -> "v" + constants.size());
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
