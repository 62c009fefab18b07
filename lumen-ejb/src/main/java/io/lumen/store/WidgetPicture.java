package io.lumen.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A small picture as it was uploaded: PNG, JPEG or WebP by its very bytes, whatever it is said to be, and of a size that fits its
 * purpose. Nothing else gets in, drawings with script in them least of all.
 *
 * @param type as it is to be sent
 * @param tag says which picture it is
 */
public record WidgetPicture(String type, byte[] bytes, String tag) {
    public static final int MOST_BYTES = 256 * 1024;
    private static final int LEAST_PIXELS = 16;
    private static final int MOST_PIXELS = 1024;
    private static final int TAG_BYTES = 16;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private record Size(int width, int height) {
        boolean fits() {
            return width >= LEAST_PIXELS && height >= LEAST_PIXELS && width <= MOST_PIXELS && height <= MOST_PIXELS;
        }
    }

    /** What became of an upload. */
    public sealed interface Reading {}

    /** It is a picture we take. */
    public record Fine(WidgetPicture picture) implements Reading {}

    /** Its bytes are no PNG, JPEG or WebP, or another one than it says. */
    public record NoPicture() implements Reading {}

    /** It has too many bytes, or too many or too few pixels. */
    public record WrongSize() implements Reading {}

    /** @param declared the type it is said to be */
    public static Reading read(String declared, byte[] bytes) {
        Optional<String> type = typeOf(bytes);
        if (type.isEmpty() || !type.get().equals(declared)) {
            return new NoPicture();
        }
        Optional<Size> size = switch (type.get()) {
            case "image/png" -> png(bytes);
            case "image/webp" -> webp(bytes);
            default -> jpeg(bytes);
        };
        if (size.isEmpty()) {
            return new NoPicture();
        }
        return bytes.length <= MOST_BYTES && size.get().fits() ? new Fine(new WidgetPicture(type.get(), bytes.clone(), tagOf(bytes))) : new WrongSize();
    }

    private static Optional<String> typeOf(byte[] bytes) {
        if (beginsWith(bytes, 0, PNG)) {
            return Optional.of("image/png");
        }
        if (beginsWith(bytes, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return Optional.of("image/jpeg");
        }
        boolean webp = beginsWith(bytes, 0, ascii("RIFF")) && beginsWith(bytes, 8, ascii("WEBP"));
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static Optional<Size> png(byte[] bytes) {
        boolean header = bytes.length >= 24 && beginsWith(bytes, 12, ascii("IHDR"));
        return header ? Optional.of(new Size(ByteBuffer.wrap(bytes).getInt(16), ByteBuffer.wrap(bytes).getInt(20))) : Optional.empty();
    }

    /** The three forms of WebP: lossy, lossless, extended. Source: RFC 9649. */
    private static Optional<Size> webp(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (beginsWith(bytes, 12, ascii("VP8 "))) {
            return Optional.of(new Size(data.getShort(26) & 0x3fff, data.getShort(28) & 0x3fff));
        }
        if (beginsWith(bytes, 12, ascii("VP8L"))) {
            int packed = data.getInt(21);
            return Optional.of(new Size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1));
        }
        return beginsWith(bytes, 12, ascii("VP8X"))
                ? Optional.of(new Size((data.getInt(24) & 0xffffff) + 1, (data.getInt(26) >>> 8) + 1))
                : Optional.empty();
    }

    /** Walks from segment to segment to the one that says the size. Source: ITU T.81, annex B. */
    private static Optional<Size> jpeg(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes);
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return Optional.of(new Size(data.getShort(at + 7) & 0xffff, data.getShort(at + 5) & 0xffff));
            }
            at += 2 + (data.getShort(at + 2) & 0xffff);
        }
        return Optional.empty();
    }

    private static boolean beginsWith(byte[] bytes, int at, byte[] beginning) {
        return bytes.length >= at + beginning.length && java.util.Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String tagOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
