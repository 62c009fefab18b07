package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses spelled for people, not for machines: "jane (at) example dot com", "jane arroba ejemplo punto com". Every match is tried within a bounded
 * window, which keeps the effort linear.
 */
final class SpelledEmail {

    private static final String AT_WORD = "(?:at|arroba|arobase|chiocciola|apenstaartje)";
    private static final String DOT_WORD = "(?:dot|punto|point|punkt|ponto|punt)";
    private static final String SPELLED_DOT = "\\s?+[(\\[{]" + DOT_WORD + "[)\\]}]\\s?+|\\s" + DOT_WORD + "\\s";

    private static final Pattern AT = Pattern.compile("(?i)\\s?+[(\\[{]" + AT_WORD + "[)\\]}]\\s?+|\\s" + AT_WORD + "\\s");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)([a-z0-9-]{1,63}+(?:(?:" + SPELLED_DOT + "|\\.)[a-z0-9-]{1,63}+){0,3})(?:" + SPELLED_DOT + "|\\.)"
                    + "(com|net|org|edu|info|io|eu|uk|de|fr|es|it|nl|pt|us|ca|au|ch|ie)\\b");
    private static final Pattern DOT = Pattern.compile("(?i)" + SPELLED_DOT);
    private static final Pattern DOTTED_WORD_BEFORE = Pattern.compile("(?i)([a-z0-9._%+-]{1,30}+)(?:" + SPELLED_DOT + ")$");

    private SpelledEmail() {
    }

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            int start = localStart(text, at.start());
            Matcher domain = DOMAIN.matcher(text).region(at.end(), Math.min(text.length(), at.end() + 253));
            if (start < at.start() && domain.lookingAt() && isSpelled(at.group(), domain.group())) {
                String local = DOT.matcher(text.substring(start, at.start())).replaceAll(".");
                String value = local + '@' + DOT.matcher(domain.group()).replaceAll(".");
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
        String before = text.substring(Math.max(0, start - 40), start);
        Matcher dotted = DOTTED_WORD_BEFORE.matcher(before);
        return start < end && dotted.find() ? start - (dotted.end() - dotted.start()) : start;
    }

    private static boolean isLocal(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._%+-".indexOf(c) >= 0;
    }
}
