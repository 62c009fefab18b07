package io.lumen.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** WebP files of 32 × 24 pixels as a browser wrote them, put together from their chunks, since Java writes none. */
final class WebpSample {
    static final byte[] LOSSY = Base64.getDecoder().decode("EAMAnQEqIAAYAD9xstBgNK4ppagIApAuCWUAzNAWpxQAAP7XleVerzKrm8HFjrcAAAA=");
    static final byte[] LOSSLESS = Base64.getDecoder().decode("Lx/ABQAHULPONLP/gYjofwA=");
    static final byte[] ALPHA = Base64.getDecoder().decode("AQ8w/xERQiCQ5C+9wAAR/Y/iDQ==");

    private WebpSample() {}

    static byte[] lossy() {
        return file(chunk("VP8 ", LOSSY));
    }

    static byte[] lossless() {
        return lossless(LOSSLESS);
    }

    static byte[] lossless(byte[] pixels) {
        return file(chunk("VP8L", pixels));
    }

    /** @param flags which parts it says it has */
    static byte[] extended(int flags, byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(chunk("VP8X", new byte[] {(byte) flags, 0, 0, 0, 31, 0, 0, 23, 0, 0}));
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return file(all.toByteArray());
    }

    static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).put(content).array();
    }

    private static byte[] file(byte[] chunks) {
        return ByteBuffer.allocate(12 + chunks.length).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.length).put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunks).array();
    }
}
