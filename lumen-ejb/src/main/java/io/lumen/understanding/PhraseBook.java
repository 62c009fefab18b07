package io.lumen.understanding;

import io.lumen.understanding.WordReader.Placeholder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Our own example phrases by intent, from {@code phrases/<language>/<intent>.txt}. */
final class PhraseBook {

    private static final int MOST_PER_TEMPLATE = 24;

    private static final Pattern PLACEHOLDER = Pattern.compile("<(?:order|email|num|money|code)>");

    private final List<Example> examples;

    private PhraseBook(List<Example> examples) {
        this.examples = examples;
    }

    /** @param template which line of the book the phrase came from, counted over all files */
    record Example(Intent intent, int template, String phrase, double weight) {
    }

    static PhraseBook of(String language) {
        Map<String, String> lists = lists("phrases/" + language + "/lists.txt");
        List<Example> examples = new ArrayList<>();
        int template = 0;
        for (Intent intent : Intent.values()) {
            for (String line : WordLists.lines("phrases/" + language + "/" + intent.wireName() + ".txt")) {
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

    private static Map<String, String> lists(String resource) {
        Map<String, String> lists = new HashMap<>();
        for (String line : WordLists.lines(resource)) {
            String[] sides = line.split(" *= *", 2);
            lists.put(sides[0], sides[1]);
        }
        return lists;
    }

    /** Where a phrase says {@code <order>}, {@code <email>}, {@code <num>}, {@code <money>} or {@code <code>}. */
    static List<Placeholder> placeholders(String phrase) {
        return PLACEHOLDER.matcher(phrase).results()
                .map(match -> new Placeholder(match.group(), match.start(), match.end())).toList();
    }

    List<Example> examples() {
        return examples;
    }
}
