package io.lumen.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a message as needed to tell numbers apart: a word, a number, a code such as {@code EN1044-B}, or a single
 * other character.
 *
 * @param text  as typed
 * @param lower in lower case and without accents
 * @param start first character in the message
 */
record Piece(String text, String lower, int start) {

    int end() {
        return start + text.length();
    }

    boolean isSymbol() {
        return text.length() == 1 && !isWord(text.charAt(0));
    }

    boolean isDigits() {
        return !text.isEmpty() && text.chars().allMatch(Piece::isDigit);
    }

    boolean hasDigit() {
        return text.chars().anyMatch(Piece::isDigit);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static Piece of(String message, int start, int end) {
        String text = message.substring(start, end);
        return new Piece(text, folded(text), start);
    }

    /** Lower case without accents, letter by letter, so that positions stay the same (İ would grow to two characters otherwise). */
    static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char lower = Character.toLowerCase(letters[i]);
            boolean accented = lower >= 'À' && lower <= 'ž' && Character.isLetter(lower);
            letters[i] = accented ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0) : lower;
        }
        return new String(letters);
    }

    /** Cuts a message into pieces; ranges already recognised (addresses, links) come as one symbol each. */
    static List<Piece> cut(String message, List<Found> recognised) {
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < message.length()) {
            if (next < recognised.size() && at >= recognised.get(next).start()) {
                Found found = recognised.get(next++);
                pieces.add(new Piece("\uFFFC", "\uFFFC", found.start()));
                at = Math.max(at, found.end());
            } else if (message.charAt(at) == ' ') {
                at++;
            } else {
                int end = pieceEnd(message, at);
                pieces.add(of(message, at, end));
                at = end;
            }
        }
        return pieces;
    }

    private static int pieceEnd(String message, int start) {
        int end = start;
        while (end < message.length() && (isWord(message.charAt(end)) || joins(message, start, end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean joins(String message, int start, int at) {
        if (at == start || at + 1 >= message.length()) {
            return false;
        }
        char before = message.charAt(at - 1);
        char after = message.charAt(at + 1);
        return switch (message.charAt(at)) {
            case '-', '_' -> isWord(before) && isWord(after);
            case '.', ',', ':', '/' -> isDigit(before) && isDigit(after);
            case '\'' -> Character.isLetter(before) && Character.isLetter(after) && !isElided(message, start, at);
            default -> false;
        };
    }

    /** The l' of "l'ordine" and the d' of "d'achat" are words of their own; "I'm" is one. */
    private static boolean isElided(String message, int start, int at) {
        return at - start == 1 && "ldcLDC".indexOf(message.charAt(start)) >= 0 || message.startsWith("dell", start) && at - start == 4;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
