package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds e-mail addresses by walking outwards from each {@code @}, within fixed limits, so that the effort grows with
 * the length of the text and not faster. Letters of every script count; nothing is folded or replaced.
 */
final class EmailFinder {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final Set<String> PLAIN_TOP_LEVELS = Set.of("com", "net", "org", "edu", "info", "io", "co", "uk",
            "de", "fr", "es", "it", "nl", "pt", "eu", "us", "ca", "au", "ch", "at", "be", "ie", "biz", "me");

    private EmailFinder() {
    }

    /** All addresses in the order they stand in the text. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            Optional<Found> address = around(text, at, from);
            if (address.isPresent()) {
                found.add(address.get());
                from = address.get().end();
            }
        }
        return found.isEmpty() ? SpelledEmail.in(text) : found;
    }

    /** The address the shopper means to give: the first one that is not being taken back ("not a@x.com but b@x.com"). */
    static Optional<Found> meant(String text, List<Found> addresses) {
        return addresses.stream().filter(address -> !isTakenBack(text, address)).findFirst()
                .or(() -> addresses.stream().findFirst());
    }

    private static boolean isTakenBack(String text, Found address) {
        String before = text.substring(Math.max(0, address.start() - 14), address.start()).strip().toLowerCase(Locale.ROOT);
        return before.endsWith(" not") || before.equals("not") || before.endsWith("instead of")
                || before.endsWith("rather than");
    }

    private static Optional<Found> around(String text, int at, int from) {
        boolean spaceAfter = text.startsWith(" ", at + 1);
        int left = spaceAfter && text.startsWith(" ", at - 1) ? at - 1 : at;
        int right = spaceAfter ? at + 2 : at + 1;
        int start = localStart(text, left, from);
        int end = domainEnd(text, right);
        if (start >= left || end <= right || left - start > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        return Optional.of(new Found(text.substring(start, left) + '@' + text.substring(right, end), start, end));
    }

    private static int localStart(String text, int end, int from) {
        int limit = Math.max(from, end - LONGEST_LOCAL_PART - 1);
        int start = end;
        while (start > limit) {
            int point = text.codePointBefore(start);
            boolean doubleDot = point == '.' && start < end && text.charAt(start) == '.';
            if (doubleDot || !isLocal(point)) {
                break;
            }
            start -= Character.charCount(point);
        }
        while (start < end && !isWordCharacter(text.codePointAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        boolean endsWell = start < end && text.charAt(end - 1) != '.';
        return endsWell ? start : end;
    }

    private static int domainEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_DOMAIN);
        int end = start;
        while (end < limit) {
            int point = text.codePointAt(end);
            boolean emptyLabel = point == '.' && (end == start || text.charAt(end - 1) == '.');
            if (emptyLabel || !(isWordCharacter(point) || point == '.' || point == '-')) {
                break;
            }
            end += Character.charCount(point);
        }
        end = Math.min(end, text.length());
        while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return withTopLevel(text, start, end);
    }

    /** The end of the domain, without a next sentence typed right after it; {@code start} when it has no top level. */
    private static int withTopLevel(String text, int start, int end) {
        String domain = text.substring(start, end);
        int dot = domain.lastIndexOf('.');
        if (dot <= 0) {
            return start;
        }
        int earlierDot = domain.lastIndexOf('.', dot - 1);
        boolean nextSentence = Character.isUpperCase(domain.charAt(dot + 1)) && Character.isLowerCase(domain.charAt(0))
                && earlierDot > 0 && PLAIN_TOP_LEVELS.contains(domain.substring(earlierDot + 1, dot));
        if (nextSentence) {
            return start + dot;
        }
        String topLevel = domain.substring(dot + 1);
        boolean name = topLevel.codePoints().count() >= 2 && topLevel.codePoints().anyMatch(Character::isLetter);
        return name ? end : start;
    }

    private static boolean isLocal(int point) {
        return isWordCharacter(point) || "._%+-'&~".indexOf(point) >= 0;
    }

    private static boolean isWordCharacter(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
