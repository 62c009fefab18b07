package io.lumen.understanding;

import java.util.List;
import java.util.Set;

/** Reads the pieces around a number: what announces it, what it measures, and whether it belongs to an address or date. */
final class NumberSurroundings {

    /** What the words in front of a number say it is. */
    enum Announcement { ORDER, LABELLED_ORDER, LABEL, OTHER, NONE }

    private static final int FARTHEST_WORD = 8;
    private static final int LONGEST_LIST = 24;
    private static final int SHORTEST_POINTED_AT = 5;
    private static final int FARTHEST_MENTION = 16;

    private final List<Piece> pieces;
    private final NumberWords words;

    NumberSurroundings(List<Piece> pieces, NumberWords words) {
        this.pieces = pieces;
        this.words = words;
    }

    String lower(int index) {
        return index >= 0 && index < pieces.size() ? pieces.get(index).lower() : "";
    }

    boolean hasHash(int index) {
        return lower(index - 1).equals("#");
    }

    /** Walks left over filler until a word says what the number is. */
    Announcement announcement(int index) {
        return announcement(index, LONGEST_LIST);
    }

    private Announcement announcement(int index, int listLeft) {
        boolean labelled = hasHash(index);
        boolean stated = false;
        boolean label = false;
        boolean onlyJoiners = true;
        for (int at = index - 1; at >= 0 && index - at <= FARTHEST_WORD; at--) {
            String word = lower(at);
            if (words.other().contains(word)) {
                return Announcement.OTHER;
            }
            if (isOrderWord(at, index)) {
                boolean ofAnOrder = stated && isPossessionOfAnother(at - 1);
                return ofAnOrder ? Announcement.OTHER
                        : labelled || stated || label ? Announcement.LABELLED_ORDER : Announcement.ORDER;
            }
            if (pieces.get(at).hasDigit()) {
                return onlyJoiners && listLeft > 0 ? announcement(at, listLeft - 1) : Announcement.NONE;
            }
            boolean isLabel = words.label().contains(word);
            boolean joins = onlyJoiners && words.joiner().contains(word);
            if (!isLabel && !joins && !words.filler().contains(word)) {
                break;
            }
            label |= isLabel;
            stated |= words.states().contains(word);
            onlyJoiners &= words.joiner().contains(word);
        }
        return label ? Announcement.LABEL : Announcement.NONE;
    }

    private boolean isOrderWord(int at, int number) {
        return words.meansOrder(lower(at))
                || words.orderVerb().contains(lower(at)) && at == number - 1 && pieces.get(number).text().length() >= 5;
    }

    private boolean isPossessionOfAnother(int from) {
        boolean possessed = false;
        for (int at = from; at >= 0 && from - at < 5; at--) {
            String word = lower(at);
            if (words.other().contains(word)) {
                return possessed;
            }
            possessed |= words.of().contains(word);
            if (!words.possessive().contains(word) && !words.label().contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** An amount: money, weight, length. */
    boolean isMeasure(int index) {
        String after = lower(index + 1);
        return words.measures().contains(after) || words.money().contains(lower(index - 1));
    }

    /** A number of things or a stretch of time. */
    boolean isCount(int index) {
        String after = lower(index + 1);
        return words.counts().contains(after) || isPluralNoun(after);
    }

    private boolean isPluralNoun(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                && !words.notPlural().contains(word);
    }

    /** "to order 2000 napkins": order as a verb. */
    boolean isOrderedQuantity(int index) {
        boolean verb = words.orderVerb().contains(lower(index - 1))
                || words.order().contains(lower(index - 1)) && words.beforeVerb().contains(lower(index - 2));
        return verb && isCount(index);
    }

    boolean isDateOrPlace(int index) {
        boolean date = words.months().contains(lower(index - 1)) || words.months().contains(lower(index + 1))
                || NumberShape.isYearLike(lower(index)) && words.yearJoins().contains(lower(index - 1));
        return date || isStreet(index) || isStateBefore(index);
    }

    private boolean isStreet(int index) {
        for (int at = index + 1; at <= index + 3; at++) {
            if (words.street().contains(lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** "San Francisco, CA 94103". */
    private boolean isStateBefore(int index) {
        if (index < 2) {
            return false;
        }
        String before = pieces.get(index - 1).text();
        String earlier = pieces.get(index - 2).text();
        return pieces.get(index).text().length() == 5 && before.matches("[A-Z]{2}")
                && (earlier.equals(",") || earlier.matches("[A-Z][a-z]+"));
    }

    boolean isAskedFor(int index) {
        String before = lower(index - 1);
        return words.asking().contains(before)
                || words.askingPairs().contains(lower(index - 2) + ' ' + before)
                || words.aboutJoins().contains(before) && words.about().contains(lower(index - 2));
    }

    /** "20931 and 20932": whether only a joining word stands between this number and the piece two before it. */
    boolean isJoined(int index) {
        return index >= 2 && words.joiner().contains(lower(index - 1)) && pieces.get(index).text().length() >= 4 && !isCount(index);
    }

    /** "the 48213", said where an article seldom stands before any other bare number of that length. */
    boolean isPointedAt(int index) {
        boolean pointed = pieces.get(index).text().length() >= SHORTEST_POINTED_AT && words.pointing().contains(lower(index - 1));
        return pointed && pieces.subList(Math.max(0, index - FARTHEST_MENTION), index).stream()
                .noneMatch(piece -> words.other().contains(piece.lower()));
    }

    boolean isFollowedAsOrder(int index) {
        return words.after().contains(lower(index + 1)) && !NumberShape.isYearLike(lower(index));
    }

    /** Several groups of digits with only spaces between them, as in phone and card numbers. */
    boolean isSpacedGroup(int index) {
        int first = index;
        while (index - first < FARTHEST_WORD && first > 0 && adjoin(first - 1)) {
            first--;
        }
        int last = index;
        while (last - index < FARTHEST_WORD && adjoin(last)) {
            last++;
        }
        boolean twoAlike = last - first == 1 && lower(first).length() == lower(last).length();
        return last > first && !twoAlike && announcement(first) != Announcement.ORDER;
    }

    private boolean adjoin(int index) {
        if (index + 1 >= pieces.size()) {
            return false;
        }
        Piece left = pieces.get(index);
        Piece right = pieces.get(index + 1);
        return left.isDigits() && right.isDigits() && left.end() + 1 == right.start()
                && left.text().length() >= 2 && right.text().length() >= 2;
    }

    /** Whether every piece is a number or one of the words people put around a bare number. */
    boolean isOnlyNumbers(Set<Integer> candidates) {
        for (int index = 0; index < pieces.size(); index++) {
            boolean symbol = pieces.get(index).text().equals("\uFFFC");
            if (!symbol && !candidates.contains(index) && !words.only().contains(lower(index))) {
                return false;
            }
        }
        return true;
    }
}
