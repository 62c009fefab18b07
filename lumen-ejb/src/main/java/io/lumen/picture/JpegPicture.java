package io.lumen.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A JPEG, segment by segment. Sources: ITU T.81, annex B; T.871 (JFIF); T.872 (Adobe's segment); ICC.1, annex B.4. */
final class JpegPicture {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final byte[] JFIF = text("JFIF\0");
    private static final byte[] EXIF = text("Exif\0\0");
    private static final byte[] PROFILE = text("ICC_PROFILE\0");
    private static final byte[] ADOBE = text("Adobe");

    /** What JFIF says before the smaller copy of the picture. */
    private static final int JFIF_BYTES = 12;

    private final byte[] bytes;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private Optional<byte[]> orientation = Optional.empty();
    private int at = 2;
    private int frames;
    private int scans;
    private int width;
    private int height;

    private JpegPicture(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes begin as a JPEG does. Empty when they do not go on as one, to its end */
    static Optional<BarePicture> read(byte[] bytes) {
        JpegPicture picture = new JpegPicture(bytes);
        return picture.readSegments() ? Optional.of(BarePicture.still(picture.width, picture.height, picture.result())) : Optional.empty();
    }

    private byte[] result() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(new byte[] {(byte) 0xff, (byte) START});
        orientation.ifPresent(tiff -> write(whole, APP1, EXIF, tiff));
        whole.writeBytes(bare.toByteArray());
        whole.writeBytes(new byte[] {(byte) 0xff, (byte) END});
        return whole.toByteArray();
    }

    /** What stands behind the end is left there: phones put films and second pictures to that place. */
    private boolean readSegments() {
        while (true) {
            int marker = marker();
            if (marker == END) {
                return frames == 1 && scans > 0;
            }
            if (marker <= 0xbf || marker >= 0xd0 && marker <= START || at + 2 > bytes.length) {
                return false;
            }
            int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            if (length < 2 || at + length > bytes.length) {
                return false;
            }
            byte[] content = Arrays.copyOfRange(bytes, at + 2, at + length);
            at += length;
            if (!take(marker, content)) {
                return false;
            }
        }
    }

    /** The next marker, or 0 when there is none here. */
    private int marker() {
        if (at >= bytes.length || bytes[at] != (byte) 0xff) {
            return 0;
        }
        while (at < bytes.length && bytes[at] == (byte) 0xff) {
            at++;
        }
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }

    private boolean take(int marker, byte[] content) {
        boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame && !frame(content)) {
            return false;
        }
        if (marker == APP1 && scans == 0 && beginsWith(content, EXIF)) {
            orientation = orientation.or(() -> PictureOrientation.alone(content));
        }
        seen(marker, content).ifPresent(kept -> write(bare, marker, kept, new byte[0]));
        if (marker == SCAN) {
            scans++;
            scan();
        }
        return true;
    }

    private boolean frame(byte[] content) {
        if (content.length < 6) {
            return false;
        }
        frames++;
        height = ByteBuffer.wrap(content).getShort(1) & 0xffff;
        width = ByteBuffer.wrap(content).getShort(3) & 0xffff;
        return true;
    }

    /** What of a segment the picture is drawn from. Of those for applications, what says how the colours are meant. */
    private static Optional<byte[]> seen(int marker, byte[] content) {
        if (marker == APP0 && beginsWith(content, JFIF) && content.length >= JFIF_BYTES + 2) {
            byte[] withoutCopy = Arrays.copyOf(content, JFIF_BYTES + 2);
            withoutCopy[JFIF_BYTES] = 0;
            withoutCopy[JFIF_BYTES + 1] = 0;
            return Optional.of(withoutCopy);
        }
        boolean colours = marker == APP2 && beginsWith(content, PROFILE) || marker == APP14 && beginsWith(content, ADOBE);
        boolean ofApplications = marker >= APP0 && marker <= APP15 || marker >= 0xf0 && marker <= COMMENT;
        return colours || !ofApplications ? Optional.of(content) : Optional.empty();
    }

    /** The coded pixels, up to the next marker that is not part of them. */
    private void scan() {
        int from = at;
        while (at < bytes.length && !(bytes[at] == (byte) 0xff && at + 1 < bytes.length && endsScan(bytes[at + 1] & 0xff))) {
            at++;
        }
        bare.write(bytes, from, at - from);
    }

    private static boolean endsScan(int behind) {
        return behind != 0 && behind != 0xff && (behind < 0xd0 || behind > 0xd7);
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] begin, byte[] rest) {
        int length = begin.length + rest.length + 2;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(begin);
        out.writeBytes(rest);
    }

    private static boolean beginsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
