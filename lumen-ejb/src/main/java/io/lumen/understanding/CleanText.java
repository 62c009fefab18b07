package io.lumen.understanding;

/** Makes any typed text safe to scan: no control or invisible characters, no half surrogate pairs, plain quotes. */
final class CleanText {

    private CleanText() {
    }

    /** The same text with only harmless differences; letters are never replaced by other letters. */
    static String of(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < typed.length() && Character.isLowSurrogate(typed.charAt(i + 1))) {
                clean.append(c).append(typed.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append(' ');
            } else if (!isInvisible(c)) {
                clean.append(plain(c));
            }
        }
        return clean.toString();
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060'
                || c == '\u200E' || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static char plain(char c) {
        return switch (c) {
            case '\n' -> '\n';
            case '\u2018', '\u2019', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2013', '\u2014', '\u2212' -> '-';
            case '\uFF03', '\u2116' -> '#';
            default -> Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
