package io.lumen.order;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a shopper calls an order: {@code 1042}, {@code #1042}, {@code EN1044-B}. Normalised: Unicode NFKC, upper case, without
 * spaces and a leading {@code #}. It identifies a record and verifies nobody.
 */
public record OrderNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,39}");
    private static final Pattern OUTER = Pattern.compile("\\s+|^#+");

    public OrderNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised order number");
        }
    }

    /** Empty when the text cannot be an order number; look-alike letters of other scripts make it so. */
    public static Optional<OrderNumber> parse(String text) {
        if (text == null || text.length() > 80) {
            return Optional.empty();
        }
        String normal = normalise(text);
        return FORM.matcher(normal).matches() ? Optional.of(new OrderNumber(normal)) : Optional.empty();
    }

    /**
     * The names that the store may have given to this order, most likely first: the store's prefix and suffix around the
     * number, or without one or both of them.
     */
    public List<String> possibleNames(String prefix, String suffix) {
        String core = core(normalise(prefix), normalise(suffix));
        Set<String> names = new LinkedHashSet<>();
        names.add(prefix + core + suffix);
        names.add(core + suffix);
        names.add(prefix + core);
        names.add(core);
        names.add("#" + core);
        names.add(value);
        return List.copyOf(names);
    }

    /** Whether the store's order of this name is the one meant: the whole name, not its beginning. */
    public boolean names(String orderName, String prefix, String suffix) {
        String asked = normalise(orderName);
        return possibleNames(prefix, suffix).stream().map(OrderNumber::normalise).anyMatch(asked::equals);
    }

    private String core(String prefix, String suffix) {
        String core = value;
        if (!prefix.isEmpty() && core.startsWith(prefix) && core.length() > prefix.length()) {
            core = core.substring(prefix.length());
        }
        if (!suffix.isEmpty() && core.endsWith(suffix) && core.length() > suffix.length()) {
            core = core.substring(0, core.length() - suffix.length());
        }
        return core;
    }

    private static String normalise(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return OUTER.matcher(folded.strip()).replaceAll("");
    }

    @Override
    public String toString() {
        return value;
    }
}
