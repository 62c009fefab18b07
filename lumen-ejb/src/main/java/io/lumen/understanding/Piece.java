package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a message as needed to tell numbers apart: a word, a number, a code such as {@code EN1044-B}, or a single
 * other character.
 *
 * @param text  as typed
 * @param lower in lower case
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
        return new Piece(text, lower(text), start);
    }

    /** Lower case letter by letter, so that positions stay the same (İ would grow to two characters otherwise). */
    private static String lower(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
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
            case '\'' -> Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
