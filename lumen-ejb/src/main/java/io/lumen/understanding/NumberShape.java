package io.lumen.understanding;

import java.util.regex.Pattern;

/** What a piece with digits looks like on its own, before its surroundings are read. */
enum NumberShape {

    /** Digits alone, short enough for an order. */
    DIGITS,
    /** Letters, then at least three digits, perhaps a short ending: {@code SO22369}, {@code AUR-1007}, {@code EN1044-B}. */
    CODE,
    /** Digits with a short ending: {@code 1001-A}. */
    SUFFIXED,
    /** Groups of digits with dashes: {@code 112-1234567-1234567}. */
    GROUPS,
    /** Anything that is never an order number: dates, amounts, times, phone and tracking numbers, measures. */
    NEVER;

    private static final int LONGEST_ORDER_NUMBER = 15;

    private static final Pattern CODE_LIKE = Pattern.compile("[A-Za-z]{1,8}-?[0-9]{3,15}(?:-?[A-Za-z]{1,3})?(?:-[0-9]{1,4})?");
    private static final Pattern SUFFIX_LIKE = Pattern.compile("[0-9]{3,15}-[A-Za-z]{1,3}|[0-9]{3,15}[A-Z]{1,2}");
    private static final Pattern GROUP_LIKE = Pattern.compile("[0-9]{1,9}(?:-[0-9]{1,9}){1,3}");
    private static final Pattern PHONE = Pattern.compile("(?:[0-9]{1,3}-)?[0-9]{3}-[0-9]{3,4}(?:-[0-9]{4})?");
    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?|[0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{2}){1,2}");
    private static final Pattern MEASURE = Pattern.compile(
            "[0-9]+(?:st|nd|rd|th|s|k|m|x|kg|kgs|g|gr|mg|lb|lbs|oz|ml|l|cl|cm|mm|km|in|ft|am|pm|h|hr|hrs|min|mins|sec|d|days|yrs|yo"
                    + "|usd|eur|gbp|gb|mb|tb|kb|w|kw|v|mah|ah|p|fps|hz|mhz|ghz|px|xl|xxl|ish|er|in1|pcs|pc|pk)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CARRIER = Pattern.compile(
            "1Z[0-9A-Z]{8,}|TBA[0-9]{9,}|J?JD[0-9]{9,}|[A-Z]{2}[0-9]{8,9}[A-Z]{2}|(?:LP|YT|UUS?|CNG?|GM|RM|SF)[0-9]{12,}|1LS[0-9A-Z]{9,}",
            Pattern.CASE_INSENSITIVE);

    static NumberShape of(String text) {
        if (text.length() > 32 || MEASURE.matcher(text).matches() || CARRIER.matcher(text).matches()) {
            return NEVER;
        }
        if (text.chars().allMatch(Piece::isDigit)) {
            return text.length() <= LONGEST_ORDER_NUMBER ? DIGITS : NEVER;
        }
        if (CODE_LIKE.matcher(text).matches()) {
            return CODE;
        }
        if (SUFFIX_LIKE.matcher(text).matches()) {
            return SUFFIXED;
        }
        boolean groups = GROUP_LIKE.matcher(text).matches();
        return groups && !DATE.matcher(text).matches() && !PHONE.matcher(text).matches() ? GROUPS : NEVER;
    }

    /** 1900 to 2099: as likely a year as an order number. */
    static boolean isYearLike(String digits) {
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }
}
