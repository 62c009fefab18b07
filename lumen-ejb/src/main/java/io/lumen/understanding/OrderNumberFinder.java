package io.lumen.understanding;

import io.lumen.understanding.NumberSurroundings.Announcement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds order numbers among all the numbers people write. A number must look like one (no date, amount, phone or
 * tracking number) and be announced, asked about, written in the store's format, or be all the message holds.
 * What was asked for last counts as an announcement.
 */
final class OrderNumberFinder {

    /** Nobody has more to ask about; further numbers only cost time. */
    private static final int MOST_NUMBERS = 1_000;

    private final NumberWords words;

    OrderNumberFinder(NumberWords words) {
        this.words = words;
    }

    /** All order numbers in the order they stand in the text; {@code recognised} are ranges to leave alone. */
    List<Found> in(String text, List<Found> recognised, Awaiting awaiting, OrderNumberFormat format) {
        List<Found> known = new KnownFormat(format).in(text).stream()
                .filter(number -> recognised.stream().noneMatch(range -> overlap(range, number))).toList();
        List<Found> taken = merged(recognised, known);
        List<Piece> pieces = NumberPieces.of(text, taken, words.glued());
        List<Found> numbers = new ArrayList<>(known);
        numbers.addAll(accepted(pieces, awaiting));
        numbers.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return numbers;
    }

    private List<Found> accepted(List<Piece> pieces, Awaiting awaiting) {
        NumberSurroundings around = new NumberSurroundings(pieces, words);
        Set<Integer> candidates = candidates(pieces, around);
        Set<Integer> certain = candidates.stream().filter(index -> isAnnounced(pieces.get(index), index, around)).collect(Collectors.toSet());
        if (!certain.isEmpty()) {
            return found(pieces, withJoined(pieces, candidates, certain, around));
        }
        boolean only = !candidates.isEmpty() && around.isOnlyNumbers(candidates);
        boolean asked = awaiting == Awaiting.ORDER_NUMBER;
        return found(pieces, candidates.stream()
                .filter(index -> only && standsAlone(pieces.get(index), index, asked, around)
                        || asked && answers(pieces.get(index), index, around))
                .toList());
    }

    /** "Orders 20931, 20932 and 20933": what is joined to an order number is one too. */
    private List<Integer> withJoined(List<Piece> pieces, Set<Integer> candidates, Set<Integer> certain, NumberSurroundings around) {
        Set<Integer> joined = new LinkedHashSet<>();
        for (int index : candidates) {
            boolean after = joined.contains(index - 2) && around.isJoined(index);
            boolean before = certain.contains(index + 2) && around.isJoined(index + 2) && answers(pieces.get(index), index, around);
            if (certain.contains(index) || after || before) {
                joined.add(index);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether a number that is all the message holds is an order number. */
    private boolean standsAlone(Piece piece, int index, boolean asked, NumberSurroundings around) {
        boolean otherCode = NumberShape.of(piece.text()) == NumberShape.CODE && hasForeignPrefix(piece.text());
        return (asked || piece.text().length() >= 3 && !otherCode) && !around.isDateOrPlace(index);
    }

    private Set<Integer> candidates(List<Piece> pieces, NumberSurroundings around) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int index = 0; index < pieces.size() && candidates.size() < MOST_NUMBERS; index++) {
            Piece piece = pieces.get(index);
            if (piece.hasDigit() && NumberShape.of(piece.text()) != NumberShape.NEVER && !around.isMeasure(index)
                    && around.announcement(index) != Announcement.OTHER
                    && !(piece.isDigits() && around.isSpacedGroup(index))) {
                candidates.add(index);
            }
        }
        return candidates;
    }

    private boolean isAnnounced(Piece piece, int index, NumberSurroundings around) {
        Announcement announcement = around.announcement(index);
        int length = piece.text().length();
        boolean hash = around.hasHash(index);
        if (announcement == Announcement.LABELLED_ORDER || hash && length >= 2) {
            return true;
        }
        if (announcement == Announcement.ORDER) {
            return length >= 4 && !around.isOrderedQuantity(index)
                    || length == 3 && !around.isCount(index);
        }
        if (around.isDateOrPlace(index)) {
            return false;
        }
        if (announcement == Announcement.LABEL) {
            return length >= 3 && !around.isCount(index);
        }
        return switch (NumberShape.of(piece.text())) {
            case CODE -> isTellingCode(piece.text());
            case SUFFIXED -> piece.text().indexOf('-') >= 4;
            case DIGITS -> length >= 4 && !around.isCount(index)
                    && (around.isAskedFor(index) || around.isFollowedAsOrder(index) || around.isPointedAt(index));
            case GROUPS, NEVER -> false;
        };
    }

    /** A code that needs no announcement: enough digits, and no prefix known to mean something else. */
    private boolean isTellingCode(String code) {
        String prefix = prefix(code);
        int letters = prefix.length();
        long digits = code.chars().filter(Piece::isDigit).count();
        boolean upper = prefix.equals(prefix.toUpperCase(Locale.ROOT));
        return letters <= 5 && digits >= (upper || code.charAt(letters) == '-' ? 4 : 5)
                && !hasForeignPrefix(code);
    }

    private boolean hasForeignPrefix(String code) {
        return words.codePrefixes().contains(prefix(code).toLowerCase(Locale.ROOT));
    }

    private static String prefix(String code) {
        int letters = 0;
        while (Character.isLetter(code.charAt(letters))) {
            letters++;
        }
        return code.substring(0, letters);
    }

    private boolean answers(Piece piece, int index, NumberSurroundings around) {
        int shortest = piece.isDigits() ? 4 : 3;
        return piece.text().length() >= shortest && !around.isCount(index) && !around.isDateOrPlace(index);
    }

    private static List<Found> found(List<Piece> pieces, List<Integer> indexes) {
        return indexes.stream().map(pieces::get).map(p -> new Found(p.text(), p.start(), p.end())).toList();
    }

    private static List<Found> merged(List<Found> first, List<Found> second) {
        List<Found> all = new ArrayList<>(first);
        all.addAll(second);
        all.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return all;
    }

    private static boolean overlap(Found a, Found b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
