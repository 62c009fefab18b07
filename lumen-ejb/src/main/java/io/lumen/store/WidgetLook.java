package io.lumen.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a store's widget looks. Colours are kept as the merchant gave them; the widget itself moves them as far as WCAG 2.2
 * (success criterion 1.4.3, 4.5 to 1) asks for, because only there the ground is known.
 *
 * @param accentLight the store's colour on light ground as {@code #rrggbb} in small letters; empty: the product's
 * @param accentDark the same on dark ground; empty: made from {@code accentLight}
 * @param avatarUrl a small square picture, https (http on this machine only)
 * @param initials one to three characters shown where there is no picture
 */
public record WidgetLook(
        Optional<String> accentLight,
        Optional<String> accentDark,
        WidgetPosition position,
        WidgetTheme theme,
        Optional<String> avatarUrl,
        Optional<String> initials) {

    /** The look of a store that has chosen nothing. */
    public static final WidgetLook PLAIN = new WidgetLook(
            Optional.empty(), Optional.empty(), WidgetPosition.RIGHT, WidgetTheme.AUTO, Optional.empty(), Optional.empty());

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_INITIALS = 3;

    /** @throws IllegalArgumentException naming the part that has no such form */
    public WidgetLook {
        check(accentLight.stream().allMatch(WidgetLook::isColour), "accentLight");
        check(accentDark.stream().allMatch(WidgetLook::isColour), "accentDark");
        check(avatarUrl.stream().allMatch(WidgetLook::isPicture), "avatarUrl");
        check(initials.stream().allMatch(WidgetLook::areInitials), "initials");
    }

    private static void check(boolean right, String part) {
        if (!right) {
            throw new IllegalArgumentException(part);
        }
    }

    private static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    private static boolean isPicture(String text) {
        if (text.length() > LONGEST_ADDRESS) {
            return false;
        }
        try {
            URI address = new URI(text);
            boolean local = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
            return address.getHost() != null && address.getUserInfo() == null
                    && ("https".equals(address.getScheme()) || local && "http".equals(address.getScheme()));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static boolean areInitials(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= MOST_INITIALS;
    }
}
