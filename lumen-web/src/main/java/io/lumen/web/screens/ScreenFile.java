package io.lumen.web.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** One page, script, sheet or drawing of the screens in the forms it is sent in. */
record ScreenFile(String type, byte[] plain, Optional<byte[]> gzip, Optional<byte[]> brotli, String tag) {
    private static final String FOLDER = "/io/lumen/screens/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8", "svg", "image/svg+xml");

    /** The file of a name below the screens' folder, if there is one. */
    static Optional<ScreenFile> read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return bytes(name).map(plain -> new ScreenFile(type, plain, bytes(name + ".gz"), bytes(name + ".br"), tagOf(plain)));
    }

    /** The smallest form that the other side says it understands. */
    Form bestFor(String acceptEncoding) {
        String accepted = acceptEncoding == null ? "" : acceptEncoding;
        if (brotli.isPresent() && accepted.contains("br")) {
            return new Form(brotli.get(), Optional.of("br"));
        }
        if (gzip.isPresent() && accepted.contains("gzip")) {
            return new Form(gzip.get(), Optional.of("gzip"));
        }
        return new Form(plain, Optional.empty());
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream stream = ScreenFile.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** What goes over the line. */
    record Form(byte[] bytes, Optional<String> encoding) {}
}
