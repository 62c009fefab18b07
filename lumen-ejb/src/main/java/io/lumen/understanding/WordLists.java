package io.lumen.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Named lists of words or phrases of one resource file: a {@code [name]} line opens a list, each further line adds to
 * it, and lines starting with {@code #} are remarks.
 */
final class WordLists {

    private final String resource;
    private final Map<String, List<String>> lists;

    private WordLists(String resource, Map<String, List<String>> lists) {
        this.resource = resource;
        this.lists = lists;
    }

    /** Reads {@code words/<language>/<name>.txt} as it stands. */
    static WordLists read(String language, String name) {
        return read(language, name, UnaryOperator.identity());
    }

    /** Reads {@code words/<language>/<name>.txt} without accents, as words are compared. */
    static WordLists readPlain(String language, String name) {
        return read(language, name, WordReader::withoutAccents);
    }

    private static WordLists read(String language, String name, UnaryOperator<String> form) {
        String resource = "words/" + language + "/" + name + ".txt";
        Map<String, List<String>> lists = new HashMap<>();
        String current = "";
        for (String line : lines(resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = line.substring(1, line.length() - 1);
            } else {
                lists.computeIfAbsent(current, unused -> new ArrayList<>()).add(form.apply(line));
            }
        }
        return new WordLists(resource, lists);
    }

    /** The lines of a list as they stand, each one a phrase. */
    List<String> phrases(String list) {
        List<String> phrases = lists.get(list);
        if (phrases == null) {
            throw new IllegalStateException("no list [" + list + "] in " + resource);
        }
        return List.copyOf(phrases);
    }

    /** The lines of a list as messages are read: an apostrophe parts words. */
    List<String> sayings(String list) {
        return phrases(list).stream().map(phrase -> phrase.replace('\'', ' ').strip().replaceAll(" {2,}", " ")).distinct().toList();
    }

    /** The lines of a list that may be missing. */
    List<String> phrasesIfAny(String list) {
        return lists.containsKey(list) ? phrases(list) : List.of();
    }

    /** The single words of a list that may be missing. */
    Set<String> wordsIfAny(String list) {
        return lists.containsKey(list) ? words(list) : Set.of();
    }

    /** The single words of a list. */
    Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String line : phrases(list)) {
            words.addAll(List.of(line.split(" +")));
        }
        return Set.copyOf(words);
    }

    /** Lines without remarks, blank lines and outer spaces. */
    static List<String> withoutRemarks(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    /** The lines of a resource beside this class, without remarks, blank lines and outer spaces. */
    static List<String> lines(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return withoutRemarks(reader.lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
