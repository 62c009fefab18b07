package io.lumen.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shop's name at its platform, the {@code aurora} of {@code aurora.myshopify.com}. It becomes part of the addresses we call, so
 * nothing is taken for one that could lead anywhere else.
 */
public record ShopHandle(String value) {
    private static final int LONGEST_TEXT = 400;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final String REST = "(?:[/?#].*)?";
    private static final Pattern SHOP = Pattern.compile("(?:https?://)?([a-z0-9-]+)\\.myshopify\\.com" + REST);
    private static final Pattern ADMIN = Pattern.compile("(?:https?://)?admin\\.shopify\\.com/store/([a-z0-9-]+)" + REST);

    /** @throws IllegalArgumentException when it has no such form */
    public ShopHandle {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a shop's handle");
        }
    }

    /**
     * Reads what a person pasted: {@code aurora.myshopify.com}, any address below it, or one of the shop's admin
     * ({@code admin.shopify.com/store/aurora}). Empty for everything else.
     */
    public static Optional<ShopHandle> read(String typed) {
        if (typed.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return first(SHOP, text).or(() -> first(ADMIN, text)).filter(handle -> FORM.matcher(handle).matches()).map(ShopHandle::new);
    }

    /** Reads the platform's own name of a shop, which is exactly {@code aurora.myshopify.com}. */
    public static Optional<ShopHandle> ofDomain(String domain) {
        return domain.indexOf('/') < 0 && domain.endsWith(".myshopify.com") ? read(domain).filter(handle -> handle.domain().equals(domain)) : Optional.empty();
    }

    public String domain() {
        return value + ".myshopify.com";
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
