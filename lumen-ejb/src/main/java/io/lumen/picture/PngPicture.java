package io.lumen.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG, chunk by chunk. Source: W3C, Portable Network Graphics, third edition. */
final class PngPicture {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** What the picture is drawn from, and what its colours mean. */
    private static final Set<String> SEEN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP");

    private static final Set<String> OF_FRAMES = Set.of("acTL", "fcTL", "fdAT");
    private static final int HEADER_BYTES = 13;

    private final ByteBuffer data;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean moves;
    private boolean drawn;

    private PngPicture(byte[] bytes) {
        data = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
    }

    /** @param bytes begin as a PNG does. Empty when they do not go on as one, to its end */
    static Optional<BarePicture> read(byte[] bytes) {
        PngPicture picture = new PngPicture(bytes);
        picture.bare.writeBytes(SIGNATURE);
        return picture.readChunks() ? Optional.of(picture.result()) : Optional.empty();
    }

    private BarePicture result() {
        return moves ? BarePicture.moving(width, height) : BarePicture.still(width, height, bare.toByteArray());
    }

    /** What stands behind the end is left there. */
    private boolean readChunks() {
        String type = "";
        while (!type.equals("IEND")) {
            Optional<byte[]> chunk = next();
            if (chunk.isEmpty()) {
                return false;
            }
            boolean first = type.isEmpty();
            type = new String(chunk.get(), 4, 4, StandardCharsets.US_ASCII);
            if (first != type.equals("IHDR") || first && !header(chunk.get())) {
                return false;
            }
            take(type, chunk.get());
        }
        return drawn;
    }

    /** The next chunk with its length, its type and its sum, if it is whole. */
    private Optional<byte[]> next() {
        if (data.remaining() < 12) {
            return Optional.empty();
        }
        int length = data.getInt(data.position());
        if (length < 0 || length > data.remaining() - 12) {
            return Optional.empty();
        }
        byte[] chunk = new byte[length + 12];
        data.get(chunk);
        return sum(chunk) == ByteBuffer.wrap(chunk).getInt(length + 8) ? Optional.of(chunk) : Optional.empty();
    }

    private static int sum(byte[] chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk, 4, chunk.length - 8);
        return (int) sum.getValue();
    }

    private boolean header(byte[] chunk) {
        width = ByteBuffer.wrap(chunk).getInt(8);
        height = ByteBuffer.wrap(chunk).getInt(12);
        return chunk.length == HEADER_BYTES + 12;
    }

    private void take(String type, byte[] chunk) {
        moves |= OF_FRAMES.contains(type);
        if (type.equals("eXIf")) {
            // At the place where it stood: browsers go by an orientation before the pixels and not by one behind them.
            PictureOrientation.alone(Arrays.copyOfRange(chunk, 8, chunk.length - 4)).ifPresent(alone -> bare.writeBytes(chunk("eXIf", alone)));
        }
        drawn |= type.equals("IDAT");
        if (SEEN.contains(type)) {
            bare.writeBytes(chunk);
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] chunk = new byte[content.length + 12];
        ByteBuffer.wrap(chunk).putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        ByteBuffer.wrap(chunk).putInt(content.length + 8, sum(chunk));
        return chunk;
    }
}
