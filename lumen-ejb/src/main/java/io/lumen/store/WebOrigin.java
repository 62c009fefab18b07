package io.lumen.store;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a web page comes from, as a browser writes it: {@code https://shop.example}. Only what shoppers can reach is taken: https,
 * and a public name; on the machine itself plain http as well, for trying things out.
 */
public record WebOrigin(String value) {
    private static final int LONGEST_TEXT = 500;
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Names that lead nowhere, or into somebody's own network (RFC 6761, 6762, 8375, ICANN). */
    private static final Set<String> PRIVATE_ENDS = Set.of("local", "localhost", "internal", "intranet", "lan", "home", "corp", "private", "arpa", "onion", "invalid");

    /** Reads what a person pasted: an origin, or any address below it; a bare name is meant with https. Empty for everything else. */
    public static Optional<WebOrigin> read(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            URI address = new URI(ascii(text.contains("://") ? text : "https://" + text));
            return address.getRawUserInfo() == null && address.getHost() != null ? of(address) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<WebOrigin> of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean loopback = LOOPBACK.contains(host);
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback) || address.getPort() == 0 || address.getPort() > 65_535) {
            return Optional.empty();
        }
        if (!loopback && !isPublicName(host)) {
            return Optional.empty();
        }
        boolean usual = address.getPort() == -1 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        return Optional.of(new WebOrigin(scheme + "://" + host + (usual ? "" : ":" + address.getPort())));
    }

    /** A name whose last part begins with a letter is no number in disguise. */
    private static boolean isPublicName(String host) {
        return host.length() <= 253 && NAME.matcher(host).matches() && !PRIVATE_ENDS.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    /** Names in other scripts, as browsers send them. */
    private static String ascii(String address) {
        int begin = address.indexOf("://") + 3;
        int end = begin;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String host = address.substring(begin, end);
        return address.substring(0, begin) + (host.chars().allMatch(each -> each < 128) ? host : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES)) + address.substring(end);
    }
}
