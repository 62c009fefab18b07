package io.lumen.model;

import io.lumen.understanding.Addresses;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a model may see of a shopper's message: no e-mail address, no number or code, no link. Everything with a digit goes, not
 * only what was recognised as an order number, so that no mistake in recognising lets one through.
 */
final class MaskedText {
    static final String NUMBER = "[number]";
    static final String EMAIL = "[email]";
    static final String LINK = "[link]";

    /** Enough for a long complaint; what comes after it changes no reading. */
    static final int LONGEST = 1_000;

    private static final int LONGEST_LOOKED_AT = 8_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern HOST = Pattern.compile(
            "(?i).*(://|www\\.|[\\p{L}-]\\.(com|net|org|info|io|co|eu|uk|de|fr|es|it|nl|pt|br|be|at|ch|me|app|shop|store)\\b).*");

    /** How people say @ where they do not type it. */
    private static final Set<String> SPOKEN_AT = Set.of(
            "arroba", "chiocciola", "apenstaartje", "apestaartje", "klammeraffe", "arobase", "arrobase", "(at)", "[at]", "{at}", "<at>");

    /** Pieces on either side of a lone @ that may belong to the address: {@code dana . reyes @ example . com}. */
    private static final int BESIDE_AT = 3;

    private MaskedText() {}

    /** @param numbers what was recognised as an order number, as it was typed */
    static String of(String typed, List<String> numbers) {
        String begin = typed.length() > LONGEST_LOOKED_AT ? typed.substring(0, LONGEST_LOOKED_AT) : typed;
        String text = Addresses.replaceIn(Normalizer.normalize(begin, Normalizer.Form.NFKC), address -> " " + EMAIL + " ");
        for (String number : numbers) {
            text = text.replace(number, " " + NUMBER + " ");
        }
        List<String> pieces = new ArrayList<>(Arrays.asList(SPACES.split(text.strip())));
        maskAroundAt(pieces);
        pieces.replaceAll(MaskedText::masked);
        return cut(joined(pieces));
    }

    /** Whether there is anything left to read. */
    static boolean saysSomething(String masked) {
        return LETTER.matcher(masked.replace(NUMBER, "").replace(EMAIL, "").replace(LINK, "")).find();
    }

    private static void maskAroundAt(List<String> pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            String piece = pieces.get(at);
            boolean spoken = SPOKEN_AT.contains(piece.toLowerCase(Locale.ROOT));
            if (spoken || piece.startsWith("@")) {
                mask(pieces, at - BESIDE_AT, at);
            }
            if (spoken || piece.endsWith("@")) {
                mask(pieces, at, at + BESIDE_AT);
            }
        }
    }

    private static void mask(List<String> pieces, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(to, pieces.size() - 1); i++) {
            pieces.set(i, EMAIL);
        }
    }

    private static String masked(String piece) {
        if (piece.indexOf('@') >= 0) {
            return EMAIL;
        }
        if (HOST.matcher(piece).matches()) {
            return LINK;
        }
        return DIGIT.matcher(piece).find() ? NUMBER : piece;
    }

    /** The same mask several times in a row is said once: how many pieces a number had is nobody's business. */
    private static String joined(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (String piece : pieces) {
            boolean repeated = piece.equals(last) && (piece.equals(NUMBER) || piece.equals(EMAIL) || piece.equals(LINK));
            if (!repeated) {
                text.append(text.isEmpty() ? "" : " ").append(piece);
            }
            last = piece;
        }
        return text.toString();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halfCharacter = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halfCharacter ? LONGEST - 1 : LONGEST);
    }
}
