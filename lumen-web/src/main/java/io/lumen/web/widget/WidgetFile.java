package io.lumen.web.widget;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One file of the widget in the forms it is sent in. */
record WidgetFile(byte[] plain, Optional<byte[]> gzip, Optional<byte[]> brotli, String tag) {

    WidgetFile(byte[] plain, Optional<byte[]> gzip, Optional<byte[]> brotli) {
        this(plain, gzip, brotli, tagOf(plain));
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
