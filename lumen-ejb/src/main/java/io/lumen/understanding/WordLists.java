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

    /** Reads {@code words/<language>/<name>.txt}. */
    static WordLists read(String language, String name) {
        String resource = "words/" + language + "/" + name + ".txt";
        Map<String, List<String>> lists = new HashMap<>();
        String current = "";
        for (String line : lines(resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = line.substring(1, line.length() - 1);
            } else {
                lists.computeIfAbsent(current, unused -> new ArrayList<>()).add(line);
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

    /** The single words of a list. */
    Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String line : phrases(list)) {
            words.addAll(List.of(line.split(" +")));
        }
        return Set.copyOf(words);
    }

    /** The lines of a resource beside this class, without remarks, blank lines and outer spaces. */
    static List<String> lines(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
