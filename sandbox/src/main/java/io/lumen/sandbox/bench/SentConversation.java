package io.lumen.sandbox.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one conversation sent to the database, as the database wrote it down: so the same statements can be sent again with nothing
 * around them, and stay the same when the product's change.
 *
 * @param messages in their order; each is one way to the database and back
 */
record SentConversation(List<Message> messages) {
    private static final Pattern EXECUTED = Pattern.compile("(?:statement|execute [^:]+): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')");
    /** Binds the tenant for its transaction only, hence the statement after it came in the same message. */
    private static final String BINDING = "select set_config('lumen.tenant'";
    private static final Set<String> OF_TURNS = Set.of("lumen", "lumen-limits");

    /** What was sent together; the database commits once at its end, unless it is part of a longer transaction. */
    record Message(List<Sent> statements) {}

    /**
     * A statement with {@code $1}, {@code $2}, …
     *
     * @param values of these, as text; null where the value is
     */
    record Sent(String sql, List<String> values) {
        private boolean mentions(String text) {
            return values.stream().anyMatch(value -> value != null && value.contains(text));
        }
    }

    /**
     * @param conversation whose statements are wanted; those of others are left out
     * @param limitsRead the beginning of a statement that is the conversation's, once it has begun, though it does not name it
     */
    static SentConversation of(List<DatabaseLog.Entry> log, String conversation, String limitsRead) {
        List<Message> messages = new ArrayList<>();
        for (Unit unit : units(log)) {
            boolean named = unit.statements().stream().anyMatch(sent -> sent.mentions(conversation));
            if (named || !messages.isEmpty() && unit.statements().getFirst().sql().startsWith(limitsRead)) {
                unit.addTo(messages);
            }
        }
        return new SentConversation(List.copyOf(messages));
    }

    /** Statements that belong together: a transaction, or a message that is one. */
    private record Unit(List<Sent> statements) {
        private void addTo(List<Message> messages) {
            if (statements.getFirst().sql().startsWith(BINDING)) {
                messages.add(new Message(List.copyOf(statements)));
            } else {
                statements.forEach(sent -> messages.add(new Message(List.of(sent))));
            }
        }

        private boolean isWhole() {
            String first = statements.getFirst().sql();
            if (first.equals("BEGIN")) {
                String last = statements.getLast().sql();
                return last.equals("COMMIT") || last.equals("ROLLBACK");
            }
            return !first.startsWith(BINDING) || statements.size() > 1;
        }
    }

    private static Collection<Unit> units(List<DatabaseLog.Entry> log) {
        List<Unit> units = new ArrayList<>();
        Map<Long, Unit> open = new HashMap<>();
        for (int place = 0; place < log.size(); place++) {
            DatabaseLog.Entry entry = log.get(place);
            Matcher executed = EXECUTED.matcher(entry.text());
            if (!OF_TURNS.contains(entry.application()) || !entry.kind().equals("LOG") || !executed.matches()) {
                continue;
            }
            Unit unit = open.computeIfAbsent(entry.process(), any -> new Unit(new ArrayList<>()));
            unit.statements().add(new Sent(executed.group(1), values(log, place + 1, entry.process())));
            if (unit.isWhole()) {
                units.add(open.remove(entry.process()));
            }
        }
        return units;
    }

    /** The parameters stand in an entry of their own, behind the statement's. */
    private static List<String> values(List<DatabaseLog.Entry> log, int place, long process) {
        if (place >= log.size() || !log.get(place).kind().equals("DETAIL") || log.get(place).process() != process) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(log.get(place).text());
        while (parameter.find()) {
            values.add(parameter.group(1) == null ? null : parameter.group(1).replace("''", "'"));
        }
        return values;
    }
}
