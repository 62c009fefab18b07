package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Undoes what people glue together: {@code order1042}, {@code purchase-1042}, {@code 1042/1043}, {@code 1042-please}. */
final class NumberPieces {

    /** Longer pieces are noise, and taking them apart could cost more than reading them once. */
    private static final int LONGEST_SPLIT = 64;

    private NumberPieces() {
    }

    static List<Piece> of(String text, List<Found> recognised, Set<String> glued) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : Piece.cut(text, recognised)) {
            if (piece.text().length() > 3 && piece.text().length() <= LONGEST_SPLIT && piece.hasDigit()) {
                split(piece, glued, pieces);
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static void split(Piece piece, Set<String> glued, List<Piece> into) {
        int letters = leading(piece.text(), true);
        if (letters > 0 && letters < piece.text().length() && glued.contains(piece.lower().substring(0, letters))) {
            into.add(part(piece, 0, letters));
            boolean dash = piece.text().charAt(letters) == '-' && letters + 1 < piece.text().length();
            into.add(part(piece, dash ? letters + 1 : letters, piece.text().length()));
            return;
        }
        int digits = leading(piece.text(), false);
        if (digits >= 3 && digits < piece.text().length() && (isList(piece.text(), digits) || isRemark(piece.text(), digits))) {
            into.add(part(piece, 0, digits));
            into.add(part(piece, digits, digits + 1));
            split(part(piece, digits + 1, piece.text().length()), glued, into);
            return;
        }
        into.add(piece);
    }

    /** {@code 1042,1043} and {@code 1042/1043}, but neither {@code 12,500} nor {@code 12/05/2026}. */
    private static boolean isList(String text, int digits) {
        char joint = text.charAt(digits);
        boolean thousands = joint == ',' && digits <= 3;
        return (joint == ',' || joint == '/') && !thousands && text.substring(digits + 1).matches("[0-9]{3,15}(?:[,/][0-9]{3,15})*+");
    }

    /** {@code 1042-please}. */
    private static boolean isRemark(String text, int digits) {
        return text.charAt(digits) == '-' && digits + 4 < text.length()
                && text.substring(digits + 1).chars().allMatch(Character::isLetter);
    }

    private static int leading(String text, boolean letters) {
        int length = 0;
        while (length < text.length() && (letters ? Character.isLetter(text.charAt(length)) : Piece.isDigit(text.charAt(length)))) {
            length++;
        }
        return length;
    }

    private static Piece part(Piece piece, int from, int to) {
        return new Piece(piece.text().substring(from, to), piece.lower().substring(from, to), piece.start() + from);
    }
}
