package io.lumen.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A WebP in any of its three forms (lossy, lossless, extended), chunk by chunk. Source: RFC 9649. */
final class WebpPicture {
    private static final int FRONT = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int MOVES = 0x02;
    private static final int HAS_XMP = 0x04;
    private static final int HAS_EXIF = 0x08;
    private static final String EXTENDED = "VP8X";
    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";

    /** In the order in which they have to stand; what is not among them is not seen. */
    private static final Set<String> OF_EXTENDED = Set.of(EXTENDED, "ICCP", "ALPH", LOSSY, LOSSLESS, "EXIF");

    private record Size(int width, int height) {}

    private final ByteBuffer data;
    private final Map<String, byte[]> chunks = new LinkedHashMap<>();

    private WebpPicture(byte[] bytes) {
        data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param bytes begin as a WebP does. Empty when they do not go on as one, to its end */
    static Optional<BarePicture> read(byte[] bytes) {
        WebpPicture picture = new WebpPicture(bytes);
        return picture.readChunks() ? picture.result() : Optional.empty();
    }

    /** The first chunk of each kind that counts. What stands behind the end is left there. */
    private boolean readChunks() {
        long end = CHUNK_HEAD + (data.getInt(4) & 0xffffffffL);
        if (end > data.capacity()) {
            return false;
        }
        int at = FRONT;
        while (at + CHUNK_HEAD <= end) {
            String type = new String(data.array(), at, 4, StandardCharsets.US_ASCII);
            long length = data.getInt(at + 4) & 0xffffffffL;
            if (at + CHUNK_HEAD + length > end) {
                return false;
            }
            byte[] content = Arrays.copyOfRange(data.array(), at + CHUNK_HEAD, (int) (at + CHUNK_HEAD + length));
            chunks.putIfAbsent(type, content);
            at += (int) (CHUNK_HEAD + length + length % 2);
        }
        return !chunks.isEmpty();
    }

    private Optional<BarePicture> result() {
        String form = chunks.keySet().iterator().next();
        if (!form.equals(EXTENDED)) {
            chunks.keySet().retainAll(Set.of(form));
            return pixels().map(size -> BarePicture.still(size.width(), size.height(), written()));
        }
        byte[] head = chunks.get(EXTENDED);
        if (head.length != 10) {
            return Optional.empty();
        }
        Size canvas = new Size((little(head).getInt(4) & 0xffffff) + 1, (little(head).getInt(6) >>> 8) + 1);
        if ((head[0] & MOVES) != 0 || chunks.containsKey("ANIM") || chunks.containsKey("ANMF")) {
            return Optional.of(BarePicture.moving(canvas.width(), canvas.height()));
        }
        // Whoever draws it goes by the pixels' own size; a small frame around large ones is a lie.
        return pixels().filter(canvas::equals).map(size -> {
            strip(head);
            return BarePicture.still(size.width(), size.height(), written());
        });
    }

    private void strip(byte[] head) {
        chunks.keySet().retainAll(OF_EXTENDED);
        byte[] exif = chunks.remove("EXIF");
        Optional<byte[]> orientation = Optional.ofNullable(exif).flatMap(PictureOrientation::alone);
        head[0] &= ~(HAS_EXIF | HAS_XMP);
        orientation.ifPresent(alone -> {
            head[0] |= HAS_EXIF;
            chunks.put("EXIF", alone);
        });
    }

    /** The size that the coded pixels say they have. */
    private Optional<Size> pixels() {
        byte[] lossy = chunks.get(LOSSY);
        byte[] lossless = chunks.get(LOSSLESS);
        if (lossy != null && lossless == null && lossy.length >= 10 && lossy[3] == (byte) 0x9d && lossy[4] == 0x01 && lossy[5] == 0x2a) {
            return Optional.of(new Size(little(lossy).getShort(6) & 0x3fff, little(lossy).getShort(8) & 0x3fff));
        }
        if (lossless != null && lossy == null && lossless.length >= 5 && lossless[0] == 0x2f) {
            int packed = little(lossless).getInt(1);
            return Optional.of(new Size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1));
        }
        return Optional.empty();
    }

    private byte[] written() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        chunks.forEach((type, content) -> {
            body.writeBytes(head(type, content.length));
            body.writeBytes(Arrays.copyOf(content, content.length + content.length % 2));
        });
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head("RIFF", body.size()));
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(CHUNK_HEAD).order(ByteOrder.LITTLE_ENDIAN).put(type.getBytes(StandardCharsets.US_ASCII)).putInt(length).array();
    }

    private static ByteBuffer little(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
