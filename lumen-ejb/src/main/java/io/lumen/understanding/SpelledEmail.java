package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses spelled for people, not for machines: "jane (at) example dot com". Every match is tried within a bounded
 * window, which keeps the effort linear.
 */
final class SpelledEmail {

    private static final Pattern AT = Pattern.compile("(?i)\\s?+[(\\[{]at[)\\]}]\\s?+|\\sat\\s");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)([a-z0-9-]{1,63}+(?:(?:\\s?+[(\\[{]dot[)\\]}]\\s?+|\\sdot\\s|\\.)[a-z0-9-]{1,63}+){0,3})"
                    + "(?:\\s?+[(\\[{]dot[)\\]}]\\s?+|\\sdot\\s|\\.)(com|net|org|edu|info|io|eu|uk|de|fr|es|it|nl|pt|us|ca|au|ch|ie)\\b");
    private static final Pattern DOT = Pattern.compile("(?i)\\s?+[(\\[{]dot[)\\]}]\\s?+|\\sdot\\s");

    private SpelledEmail() {
    }

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            int start = localStart(text, at.start());
            Matcher domain = DOMAIN.matcher(text).region(at.end(), Math.min(text.length(), at.end() + 253));
            if (start < at.start() && domain.lookingAt() && isSpelled(at.group(), domain.group())) {
                String value = text.substring(start, at.start()) + '@' + DOT.matcher(domain.group()).replaceAll(".");
                found.add(new Found(value, start, domain.end()));
            }
        }
        return found;
    }

    /** "I looked at example.com" names a site; only a written-out dot or a bracketed "at" makes an address of it. */
    private static boolean isSpelled(String at, String domain) {
        return at.strip().length() > "at".length() || DOT.matcher(domain).find();
    }

    private static int localStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 64 && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._%+-".indexOf(c) >= 0;
    }
}
