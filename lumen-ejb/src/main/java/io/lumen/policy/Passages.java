package io.lumen.policy;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a merchant's text into passages short enough to be quoted: by headings, then by paragraphs, then by sentences. */
final class Passages {
    static final int LONGEST = 600;

    private Passages() {}

    /** @param title of the whole; stands for the heading where there is none */
    static List<PolicyPassage> of(String title, String body, Locale locale) {
        List<PolicyPassage> passages = new ArrayList<>();
        String heading = title;
        StringBuilder section = new StringBuilder();
        for (String line : body.lines().toList()) {
            if (line.startsWith("#")) {
                add(passages, heading, section, title, locale);
                heading = line.replaceFirst("^#+\\s*", "").strip();
            } else {
                section.append(line).append('\n');
            }
        }
        add(passages, heading, section, title, locale);
        return passages;
    }

    private static void add(List<PolicyPassage> passages, String heading, StringBuilder section, String title, Locale locale) {
        pieces(section.toString().strip(), locale).forEach(piece -> passages.add(new PolicyPassage(heading.isEmpty() ? title : heading, piece, title, locale)));
        section.setLength(0);
    }

    private static List<String> pieces(String section, Locale locale) {
        if (section.isEmpty()) {
            return List.of();
        }
        if (section.length() <= LONGEST) {
            return List.of(section);
        }
        String[] paragraphs = section.split("\\n\\s*\\n");
        if (paragraphs.length > 1) {
            return joined(List.of(paragraphs), "\n\n").stream().flatMap(piece -> pieces(piece, locale).stream()).toList();
        }
        List<String> sentences = sentences(section, locale);
        return sentences.size() > 1 ? joined(sentences, " ") : hardCut(section);
    }

    /** As many as fit go together, in their order. */
    private static List<String> joined(List<String> parts, String between) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String part : parts) {
            if (!piece.isEmpty() && piece.length() + between.length() + part.length() > LONGEST) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : between).append(part.strip());
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static List<String> sentences(String text, Locale locale) {
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            String sentence = text.substring(from, to).strip();
            sentences.addAll(sentence.length() > LONGEST ? hardCut(sentence) : List.of(sentence));
        }
        return sentences;
    }

    /** A sentence that never ends is cut at a space. */
    private static List<String> hardCut(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONGEST) {
            int space = rest.lastIndexOf(' ', LONGEST);
            int end = space > 0 ? space : rest.offsetByCodePoints(0, rest.codePointCount(0, LONGEST - 1));
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }
}
