package io.lumen.privacy;

import io.lumen.contact.EmailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds one address in any text: as a whole, so that {@code ann@shop.example} is not found in {@code joann@shop.example}. */
final class AddressMatch {
    private final EmailAddress address;
    private final Pattern whole;

    AddressMatch(EmailAddress address) {
        this.address = address;
        this.whole = Pattern.compile("(?<![\\p{L}\\p{N}._%+'-])" + Pattern.quote(address.value()) + "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])");
    }

    boolean in(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return normal.contains(address.value()) && whole.matcher(normal).find();
    }
}
