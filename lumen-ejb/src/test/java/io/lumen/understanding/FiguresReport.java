package io.lumen.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The measured part of docs/understanding.md: a line of figures for each file, and which intent was taken for which. */
final class FiguresReport {

    private static final String HEAD = """
            | sample | rows | accuracy | next step | macro-F1 | out of scope: found | off-topic taken for an order | sure | next step when sure |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final Map<String, Figures> samples = new LinkedHashMap<>();

    FiguresReport() {
        Languages.ALL.forEach(language -> add("development sample, " + language, Labelled.messages("utterances-dev.jsonl", language)));
        Languages.ALL.forEach(language -> add("fresh, " + language, Labelled.messages("fresh-" + language + ".jsonl", language)));
        Languages.ALL.forEach(language -> add("held-out, " + language, Labelled.messages("heldout-" + language + ".jsonl", language)));
    }

    private void add(String name, List<Labelled> messages) {
        if (!messages.isEmpty()) {
            samples.put(name, new Figures(messages));
        }
    }

    /** Each sample by its name in the report. */
    Map<String, Figures> samples() {
        return samples;
    }

    String markdown() {
        String lines = samples.entrySet().stream().map(sample -> line(sample.getKey(), sample.getValue())).collect(Collectors.joining());
        return HEAD + lines + "\n" + extraction()
                + confusions("development sample, en") + confusions("fresh, en")
                + "Other languages, fresh: " + others() + ".\n";
    }

    private static String line(String name, Figures figures) {
        return String.format(Locale.ROOT, "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n", name, figures.messages().size(),
                figures.accuracy(), figures.actionAccuracy(), figures.macroF1(), figures.outOfScopeRecall(), figures.takenForAnOrder(),
                figures.sureShare(), figures.actionAccuracyWhenSure());
    }

    private String extraction() {
        Figures all = new Figures(samples.values().stream().flatMap(figures -> figures.messages().stream()).toList());
        return String.format(Locale.ROOT, """
                All files together: order numbers %s; e-mail addresses %s; language named with certainty and right %.2f, and wrong %.3f.

                """, all.orderNumbers(), all.emails(), all.languageSureAndRight(), 1 - all.languageNotMistaken());
    }

    /** A row for each intent that occurs, a column for what it was read as; the columns are numbered as the rows. */
    private String confusions(String name) {
        List<Labelled> messages = samples.get(name).messages().stream().filter(message -> message.intent().isPresent()).toList();
        List<Intent> intents = Stream.of(Intent.values()).toList();
        StringBuilder table = new StringBuilder("Confusions, ").append(name).append(" (row: meant, column: read as, by the row's number; accepted readings count as right):\n\n|  | meant |");
        IntStream.rangeClosed(1, intents.size()).forEach(column -> table.append(' ').append(column).append(" |"));
        table.append("\n|").append(" --- |".repeat(intents.size() + 2)).append('\n');
        for (Intent meant : intents) {
            table.append("| ").append(meant.ordinal() + 1).append(" | `").append(meant.wireName()).append("` |");
            for (Intent read : intents) {
                long count = messages.stream().filter(message -> message.intent().orElseThrow() == meant)
                        .filter(message -> (message.isRight() ? meant : message.read().intent()) == read).count();
                table.append(' ').append(count == 0 ? "" : String.valueOf(count)).append(" |");
            }
            table.append('\n');
        }
        return table.append('\n').toString();
    }

    private String others() {
        Map<String, Integer> counts = new TreeMap<>();
        samples.forEach((name, figures) -> {
            if (name.startsWith("fresh") && !name.endsWith("en")) {
                figures.messages().stream().filter(message -> !message.isRight()).forEach(message -> counts.merge(
                        "`" + message.intent().orElseThrow().wireName() + "` as `" + message.read().intent().wireName() + "`", 1, Integer::sum));
            }
        });
        List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
        most.sort((a, b) -> b.getValue() - a.getValue());
        return most.stream().map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
    }
}
