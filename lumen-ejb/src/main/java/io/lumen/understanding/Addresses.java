package io.lumen.understanding;

import java.util.List;
import java.util.function.UnaryOperator;

/** E-mail addresses in a text, however they were written: {@code a@b.com}, {@code a @ b.com}, {@code a at b dot com}. */
public final class Addresses {
    private Addresses() {}

    /**
     * The text with each address replaced; unchanged, to the letter, when there is none.
     *
     * @param substitute gets the address as it was meant and gives what is to stand there
     */
    public static String replaceIn(String text, UnaryOperator<String> substitute) {
        String clean = CleanText.of(text);
        List<Found> addresses = EmailFinder.in(clean);
        if (addresses.isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(clean.length());
        int from = 0;
        for (Found address : addresses) {
            replaced.append(clean, from, address.start()).append(substitute.apply(address.value()));
            from = address.end();
        }
        return replaced.append(clean, from, clean.length()).toString();
    }
}
