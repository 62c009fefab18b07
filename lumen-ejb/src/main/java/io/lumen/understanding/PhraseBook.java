package io.lumen.understanding;

import io.lumen.understanding.WordReader.Placeholder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Our own example phrases by intent, from {@code <language>/<intent>.txt} in a folder that only the build needs. */
final class PhraseBook {

    private static final int MOST_PER_TEMPLATE = 24;

    private static final Pattern PLACEHOLDER = Pattern.compile("<(?:order|email|num|money|code|link)>");

    private final List<Example> examples;

    private PhraseBook(List<Example> examples) {
        this.examples = examples;
    }

    /** @param template which line of the book the phrase came from, counted over all files */
    record Example(Intent intent, int template, String phrase, double weight) {
    }

    static PhraseBook of(Path folder, String language) {
        Path book = folder.resolve(language);
        Map<String, String> lists = lists(book.resolve("lists.txt"));
        List<Example> examples = new ArrayList<>();
        int template = 0;
        for (Intent intent : Intent.values()) {
            for (String line : lines(book.resolve(intent.wireName() + ".txt"))) {
                List<String> phrases = PhraseTemplate.phrases(line, lists, MOST_PER_TEMPLATE);
                double weight = 1 / Math.sqrt(phrases.size());
                for (String phrase : phrases) {
                    examples.add(new Example(intent, template, phrase, weight));
                }
                template++;
            }
        }
        return new PhraseBook(List.copyOf(examples));
    }

    private static Map<String, String> lists(Path file) {
        Map<String, String> lists = new HashMap<>();
        for (String line : lines(file)) {
            String[] sides = line.split(" *= *", 2);
            lists.put(sides[0], sides[1]);
        }
        return lists;
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return WordLists.withoutRemarks(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** Where a phrase says {@code <order>}, {@code <email>}, {@code <num>}, {@code <money>}, {@code <code>} or {@code <link>}. */
    static List<Placeholder> placeholders(String phrase) {
        return PLACEHOLDER.matcher(phrase).results()
                .map(match -> new Placeholder(match.group(), match.start(), match.end())).toList();
    }

    List<Example> examples() {
        return examples;
    }
}
