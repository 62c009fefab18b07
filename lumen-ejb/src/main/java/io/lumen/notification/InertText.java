package io.lumen.notification;

import io.lumen.contact.EmailAddress;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text that a stranger wrote safe to put into a mail as text: no control character, nothing that turns the direction of
 * reading or hides, no endless length, no address of a page or a person. Escaping for HTML is the template's part.
 */
final class InertText {
    /** An address with a scheme, one that begins with www, or a name with a path behind it. */
    private static final Pattern LINK = Pattern.compile(
            "(?iu)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)[^\\s<>\"]+|\\b(?:[\\p{L}\\d-]{1,63}\\.)+\\p{L}{2,24}(?::\\d{1,5})?[/?#][^\\s<>\"]*");

    private static final Pattern HOST = Pattern.compile("(?iu)(?:[a-z][a-z0-9+.-]{1,20}://)?(?:[^/@\\s]*@)?([\\p{L}\\d.-]{1,100}).*", Pattern.DOTALL);
    private static final int MOST_MARKS = 3;

    private InertText() {}

    /** One line of at most so many characters. */
    static String line(String text, int longest) {
        return cut(clean(text).replaceAll("\\s+", " ").strip(), longest);
    }

    /** Several lines, of at most so many characters in all; never more than one empty line. */
    static String block(String text, int longest) {
        return cut(clean(text).replaceAll("[^\\S\\n]+", " ").replaceAll(" ?\\n ?", "\n").replaceAll("\\n{3,}", "\n\n").strip(), longest);
    }

    /** With addresses of pages cut to the name of the host, unless they are among those that may be passed on, and addresses of people masked. */
    static String withoutAddresses(String text, Set<String> links) {
        String cut = LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(links.contains(found.group()) ? found.group() : hostOf(found.group())));
        return EmailAddress.maskAllIn(cut);
    }

    private static String hostOf(String link) {
        Matcher host = HOST.matcher(link);
        return host.matches() ? "[" + host.group(1) + "/…]" : "[…]";
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                clean.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (!isUnseen(c) && marks <= MOST_MARKS) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** Joiners stay: some scripts and emoji need them. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200C || c == 0x200D;
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT && !joiner || type == Character.UNASSIGNED;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
