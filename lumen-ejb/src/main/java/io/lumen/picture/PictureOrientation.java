package io.lumen.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which way up a picture is to be shown, the one thing of its Exif data that is seen. Written anew, with nothing beside it. Source:
 * Exif 2.32, 4.6.4 (tag 0x0112), in a TIFF 6.0 frame.
 */
final class PictureOrientation {
    /** Stands before the frame in a JPEG, and by mistake in some WebP files. */
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private PictureOrientation() {}

    /** Exif data that says the same orientation and nothing else; empty when it says none, is upright, or cannot be read. */
    static Optional<byte[]> alone(byte[] exif) {
        boolean named = exif.length >= EXIF.length && Arrays.equals(exif, 0, EXIF.length, EXIF, 0, EXIF.length);
        int orientation = read(named ? Arrays.copyOfRange(exif, EXIF.length, exif.length) : exif);
        return orientation > UPRIGHT && orientation <= LAST ? Optional.of(written(orientation)) : Optional.empty();
    }

    private static int read(byte[] exif) {
        if (exif.length < 8 || exif[0] != exif[1] || exif[0] != 'I' && exif[0] != 'M') {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif).order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xffffffffL;
        if (tiff.getShort(2) != 42 || directory + 2 > exif.length) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        int at = (int) directory + 2;
        for (int i = 0; i < entries && at + ENTRY <= exif.length; i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xffff) == TAG && tiff.getShort(at + 2) == SHORT) {
                return tiff.getShort(at + 8) & 0xffff;
            }
        }
        return UPRIGHT;
    }

    private static byte[] written(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42}).putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG).putShort((short) SHORT).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0)
                .array();
    }
}
