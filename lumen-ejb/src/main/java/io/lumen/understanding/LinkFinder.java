package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds web addresses, so that the numbers inside them are not taken for order numbers. */
final class LinkFinder {

    private static final List<String> STARTS = List.of("http://", "https://", "www.");

    private LinkFinder() {
    }

    static List<Found> in(String text, List<Found> emails) {
        List<Found> links = new ArrayList<>();
        int email = 0;
        int at = 0;
        while (at < text.length()) {
            while (email < emails.size() && emails.get(email).end() <= at) {
                email++;
            }
            boolean insideEmail = email < emails.size() && emails.get(email).start() <= at;
            if (!insideEmail && startsLink(text, at)) {
                int end = end(text, at, email < emails.size() ? emails.get(email).start() : text.length());
                links.add(new Found(text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
                at = end;
            } else {
                at++;
            }
        }
        return links;
    }

    private static boolean startsLink(String text, int at) {
        if ("hHwW".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean wordBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return !wordBefore && STARTS.stream().anyMatch(start -> text.regionMatches(true, at, start, 0, start.length()));
    }

    private static int end(String text, int start, int limit) {
        int end = start;
        while (end < limit && text.charAt(end) > ' ' && "<>\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
