package io.lumen.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An e-mail address, normalised for comparison: outer space removed, Unicode NFKC, lower case. Nothing else is folded: dots
 * and {@code +tags} distinguish people, and look-alike letters of other scripts stay what they are.
 *
 * <p>Printing it shows a mask; {@link #value()} is for comparing, hashing and sending.
 */
public record EmailAddress(String value) {
    /** RFC 5321: 64 for the local part, 255 for the domain, 254 in all. */
    private static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,255}");

    /** In a text as typed: at signs of other widths become one when an address is read, so they count as one here. */
    private static final String PART = "[^\\s@＠﹫<>()\\[\\],;:\"\\\\\\p{Cntrl}]";
    private static final Pattern IN_TEXT = Pattern.compile("(" + PART + "{1,64})[@＠﹫](" + PART + "{1,255}+)");

    /** Takes only what {@link #parse} has normalised. */
    public EmailAddress {
        if (!normalise(value).equals(value) || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /** Empty when the text is not one address. */
    public static Optional<EmailAddress> parse(String text) {
        if (text == null || text.length() > LONGEST + 20) {
            return Optional.empty();
        }
        String normal = normalise(text);
        if (normal.length() > LONGEST || !FORM.matcher(normal).matches()) {
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(normal));
    }

    /** The text with every address in it masked, as it may be kept and shown. */
    public static String maskAllIn(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0 && text.indexOf('﹫') < 0) {
            return text;
        }
        return IN_TEXT.matcher(text).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(mask(match)));
    }

    private static String mask(MatchResult match) {
        return firstOf(match.group(1)) + "•••@" + firstOf(match.group(2)) + "•••";
    }

    private static String firstOf(String text) {
        return new StringBuilder().appendCodePoint(text.codePointAt(0)).toString();
    }

    private static String normalise(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    /** A mask: first letter of name and domain. */
    @Override
    public String toString() {
        return maskAllIn(value);
    }
}
