package io.lumen.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns a message into sentences of words. Recognised order numbers and addresses become {@code <order>} and
 * {@code <email>}, other numbers {@code <num>} or {@code <money>}, so that the classifier sees their kind only.
 */
final class WordReader {

    static final String COMMA = ",";

    /** A chat message longer than this has said what it wants; the rest is not read for its intent. */
    private static final int MOST_WORDS = 500;
    private static final int LONGEST_WORD = 40;
    private static final Set<String> CURRENCIES = Set.of("dollar", "dollars", "usd", "euro", "euros", "eur", "gbp", "bucks", "quid");

    private final Lexicon lexicon;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The sentences of a message, each a list of words and {@link #COMMA} marks. */
    List<List<String>> sentences(String text, List<Placeholder> placeholders) {
        Sentences sentences = new Sentences();
        int next = 0;
        int at = 0;
        while (at < text.length() && sentences.words < MOST_WORDS) {
            if (next < placeholders.size() && at >= placeholders.get(next).start()) {
                Placeholder placeholder = placeholders.get(next++);
                sentences.add(placeholder.word());
                at = Math.max(at, placeholder.end());
            } else if (isPartOfWord(text, at)) {
                int end = wordEnd(text, at, next < placeholders.size() ? placeholders.get(next).start() : text.length());
                addWord(text, at, end, sentences);
                at = end;
            } else {
                sentences.mark(text.charAt(at));
                at++;
            }
        }
        return sentences.closed();
    }

    private void addWord(String text, int start, int end, Sentences sentences) {
        if (end - start > LONGEST_WORD) {
            sentences.add("<noise>");
            return;
        }
        String word = plain(text.substring(start, end));
        boolean money = start > 0 && "$€£¥".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "$€£¥".indexOf(text.charAt(end)) >= 0;
        if (word.chars().anyMatch(Piece::isDigit)) {
            sentences.add(money ? "<money>" : word.chars().allMatch(Piece::isDigit) ? "<num>" : "<code>");
        } else {
            lexicon.spelledOut(word).forEach(sentences::add);
        }
    }

    /** Lower case without accents, with stretched letters ("soooo") let go. */
    static String plain(String word) {
        String folded = withoutAccents(word.toLowerCase(Locale.ROOT));
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean stretched = i > 1 && c == folded.charAt(i - 1) && c == folded.charAt(i - 2) && Character.isLetter(c);
            if (stretched) {
                dropRun(plain, c);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** Letters without accents, and {@code ss} for {@code ß}; signs stay what they are. */
    static String withoutAccents(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(parted.length());
        parted.chars().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append(c == 'ß' ? "ss" : String.valueOf((char) c)));
        return plain.toString();
    }

    private static void dropRun(StringBuilder text, char c) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == c) {
            text.setLength(text.length() - 1);
        }
    }

    private static int wordEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && isPartOfWord(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean inside = at > 0 && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean decimal = (c == '.' || c == ',') && inside && Piece.isDigit(text.charAt(at - 1)) && Piece.isDigit(text.charAt(at + 1));
        return inside && c == '\'' || decimal;
    }

    /** A recognised range and the word that stands for it. */
    record Placeholder(String word, int start, int end) {
    }

    private static final class Sentences {
        private final List<List<String>> done = new ArrayList<>();
        private List<String> open = new ArrayList<>();
        private int words;

        void add(String word) {
            if (CURRENCIES.contains(word) && !open.isEmpty() && open.getLast().equals("<num>")) {
                open.removeLast();
                open.add("<money>");
                return;
            }
            open.add(word);
            words++;
        }

        void mark(char c) {
            if (".!?;\n()\u2026".indexOf(c) >= 0) {
                close();
            } else if (c == ',' && !open.isEmpty() && !open.getLast().equals(COMMA)) {
                open.add(COMMA);
            }
        }

        private void close() {
            if (!open.isEmpty() && !open.equals(List.of(COMMA))) {
                done.add(open);
            }
            open = new ArrayList<>();
        }

        List<List<String>> closed() {
            close();
            return done;
        }
    }
}
