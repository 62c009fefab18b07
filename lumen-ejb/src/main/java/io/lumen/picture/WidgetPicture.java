package io.lumen.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A small picture as it is shown: PNG, JPEG or WebP by its very bytes, whatever it is said to be, of a size that fits its purpose, and
 * without what its file told beside what is seen. Nothing else gets in, drawings with script in them least of all. Nothing is
 * decoded here: a picture is measured by what its file says, and one that is larger than it says shows nothing.
 *
 * @param type as it is to be sent
 * @param tag says which picture it is
 */
public record WidgetPicture(String type, byte[] bytes, String tag) {
    public static final int MOST_BYTES = 256 * 1024;
    private static final int LEAST_PIXELS = 16;
    private static final int MOST_PIXELS = 1024;
    private static final int TAG_BYTES = 16;

    /** What became of an upload. */
    public sealed interface Reading {}

    /** It is a picture we take. */
    public record Fine(WidgetPicture picture) implements Reading {}

    /** Its bytes are no PNG, JPEG or WebP, or another one than it says. */
    public record NoPicture() implements Reading {}

    /** It has too many bytes, or too many or too few pixels. */
    public record WrongSize() implements Reading {}

    /** It has several frames. */
    public record Moving() implements Reading {}

    /** @param declared the type it is said to be */
    public static Reading read(String declared, byte[] bytes) {
        Optional<String> type = typeOf(bytes);
        if (type.isEmpty() || !type.get().equals(declared)) {
            return new NoPicture();
        }
        if (bytes.length > MOST_BYTES) {
            return new WrongSize();
        }
        Optional<BarePicture> bare = switch (type.get()) {
            case "image/png" -> PngPicture.read(bytes);
            case "image/webp" -> WebpPicture.read(bytes);
            default -> JpegPicture.read(bytes);
        };
        return bare.map(picture -> judged(type.get(), picture)).orElseGet(NoPicture::new);
    }

    private static Reading judged(String type, BarePicture bare) {
        if (!fits(bare.width()) || !fits(bare.height())) {
            return new WrongSize();
        }
        return bare.moves() ? new Moving() : new Fine(new WidgetPicture(type, bare.bytes(), tagOf(bare.bytes())));
    }

    private static boolean fits(int pixels) {
        return pixels >= LEAST_PIXELS && pixels <= MOST_PIXELS;
    }

    private static Optional<String> typeOf(byte[] bytes) {
        if (beginsWith(bytes, 0, PngPicture.SIGNATURE)) {
            return Optional.of("image/png");
        }
        if (beginsWith(bytes, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return Optional.of("image/jpeg");
        }
        boolean webp = beginsWith(bytes, 0, ascii("RIFF")) && beginsWith(bytes, 8, ascii("WEBP"));
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean beginsWith(byte[] bytes, int at, byte[] beginning) {
        return bytes.length >= at + beginning.length && Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length);
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
