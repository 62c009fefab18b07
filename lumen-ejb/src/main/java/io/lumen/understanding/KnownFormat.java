package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds numbers written in the store's own format, such as {@code AUR-1007} where orders start with {@code AUR-}. */
final class KnownFormat {

    private static final int LONGEST_DIGITS = 15;

    private final String prefix;
    private final String suffix;

    KnownFormat(OrderNumberFormat format) {
        String written = format.prefix().strip();
        this.prefix = written.startsWith("#") ? written.substring(1) : written;
        this.suffix = format.suffix().strip();
    }

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (prefix.isEmpty()) {
            return found;
        }
        int at = 0;
        while (at < text.length()) {
            Optional<Found> number = startsAWord(text, at) ? at(text, at) : Optional.empty();
            number.ifPresent(found::add);
            at = number.map(Found::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> at(String text, int start) {
        if (!text.regionMatches(true, start, prefix, 0, prefix.length())) {
            return Optional.empty();
        }
        int digits = start + prefix.length();
        int end = digits;
        while (end < text.length() && end - digits <= LONGEST_DIGITS && Piece.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == digits) {
            return Optional.empty();
        }
        if (!suffix.isEmpty() && text.regionMatches(true, end, suffix, 0, suffix.length())) {
            end += suffix.length();
        }
        return endsAWord(text, end) ? Optional.of(new Found(text.substring(start, end), start, end)) : Optional.empty();
    }

    private static boolean startsAWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && "-_".indexOf(text.charAt(at - 1)) < 0;
    }

    private static boolean endsAWord(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && "-_".indexOf(text.charAt(end)) < 0;
    }
}
