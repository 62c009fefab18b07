package io.lumen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.picture.WidgetPicture.Fine;
import io.lumen.picture.WidgetPicture.Moving;
import io.lumen.picture.WidgetPicture.NoPicture;
import io.lumen.picture.WidgetPicture.WrongSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a file tells beside what is seen leaves with a picture, and what is seen stays as it came. */
class BarePictureTest {
    private static final String SECRET = "52.5200N 13.4050E, taken by Dana Reyes";

    /** A type of pictures, with a way to hide things in it. */
    enum Kind {
        PNG("image/png"),
        JPEG("image/jpeg"),
        WEBP("image/webp");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        byte[] plain() throws IOException {
            return switch (this) {
                case PNG -> drawn("png");
                case JPEG -> drawn("jpg");
                case WEBP -> WebpSample.extended(0, WebpSample.chunk("VP8 ", WebpSample.LOSSY));
            };
        }

        /** With Exif data and the same secret wherever a file of this type has room for one. */
        byte[] telling(byte[] exif) throws IOException {
            return switch (this) {
                case PNG -> png(chunk("eXIf", exif), chunk("tEXt", secret("Comment\0")), chunk("iTXt", secret("XML:com.adobe.xmp\0\0\0\0\0")), chunk("zTXt", secret("x\0\0")),
                        chunk("tIME", secret("")), chunk("prVt", secret("")));
                case JPEG -> jpeg(segment(0xe1, join(text("Exif\0\0"), exif)), segment(0xe1, secret("http://ns.adobe.com/xap/1.0/\0")), segment(0xe2, secret("MPF\0")),
                        segment(0xed, secret("Photoshop 3.0\0")), segment(0xe0, secret("JFXX\0")), segment(0xef, secret("")), segment(0xfe, secret("")));
                case WEBP -> WebpSample.extended(0x0c, WebpSample.chunk("VP8 ", WebpSample.LOSSY), WebpSample.chunk("EXIF", exif), WebpSample.chunk("XMP ", secret("<x:xmpmeta>")),
                        WebpSample.chunk("PRVT", secret("")));
            };
        }

        WidgetPicture.Reading read(byte[] bytes) {
            return WidgetPicture.read(type, bytes);
        }

        byte[] bare(byte[] bytes) {
            assertThat(read(bytes)).isInstanceOf(Fine.class);
            return ((Fine) read(bytes)).picture().bytes();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAFileTellsBesideThePictureIsGone(Kind kind) throws IOException {
        byte[] telling = kind.telling(exif(1, ByteOrder.LITTLE_ENDIAN));
        assertThat(text(telling)).contains(SECRET);
        assertThat(kind.bare(telling)).isEqualTo(kind.plain());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatStandsBehindTheEndIsGone(Kind kind) throws IOException {
        assertThat(kind.bare(join(kind.plain(), secret("<script>alert(1)</script>")))).isEqualTo(kind.plain());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPictureStaysUpright(Kind kind) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            byte[] bare = kind.bare(kind.telling(exif(6, order)));
            assertThat(text(bare)).doesNotContain(SECRET).doesNotContain("Dana");
            byte[] alone = PictureOrientation.alone(exif(6, order)).orElseThrow();
            assertThat(text(bare)).contains(text(alone));
            assertThat(PictureOrientation.alone(alone)).as("read again").hasValue(alone);
            assertThat(kind.bare(bare)).as("made bare again").isEqualTo(bare);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 65_535})
    void anOrientationThatIsNoneIsLeftOut(int orientation) {
        assertThat(PictureOrientation.alone(exif(orientation, ByteOrder.BIG_ENDIAN))).isEmpty();
    }

    @Test
    void exifThatLiesAboutItselfIsLeftOut() {
        byte[] exif = exif(6, ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < 22; length++) {
            assertThat(PictureOrientation.alone(Arrays.copyOf(exif, length))).as("cut at " + length).isEmpty();
        }
        for (int offset : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, exif.length - 1}) {
            byte[] lying = exif.clone();
            ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(4, offset);
            assertThat(PictureOrientation.alone(lying)).isEmpty();
        }
    }

    @Test
    void theSmallerCopyInAJpegIsGoneAndItsFormStays() throws IOException {
        byte[] plain = drawn("jpg");
        byte[] withCopy = segment(0xe0, join(text("JFIF\0"), new byte[] {1, 1, 1, 0, 72, 0, 72, 3, 3}, secret("")));
        byte[] bare = Kind.JPEG.bare(join(Arrays.copyOf(plain, 2), withCopy, Arrays.copyOfRange(plain, 20, plain.length)));
        assertThat(text(bare)).doesNotContain("Dana").contains("JFIF");
        assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(64);
    }

    @Test
    void colourProfilesStay() throws IOException {
        byte[] profile = text("ICC_PROFILE\0\1\1 and the colours");
        assertThat(text(Kind.JPEG.bare(jpeg(segment(0xe2, profile), segment(0xee, text("Adobe\0d\0\0\0\0\1")))))).contains("and the colours").contains("Adobe");
        assertThat(text(Kind.PNG.bare(png(chunk("iCCP", text("P3\0\0xyz")), chunk("gAMA", new byte[4]))))).contains("iCCP").contains("gAMA");
        assertThat(text(Kind.WEBP.bare(WebpSample.extended(0x20, WebpSample.chunk("ICCP", text("colours")), WebpSample.chunk("VP8 ", WebpSample.LOSSY))))).contains("ICCP");
    }

    @Test
    void picturesThatMoveAreRefused() throws IOException {
        assertThat(Kind.PNG.read(png(chunk("acTL", new byte[8])))).isInstanceOf(Moving.class);
        assertThat(Kind.WEBP.read(WebpSample.extended(0x02, WebpSample.chunk("ANIM", new byte[6]), WebpSample.chunk("ANMF", new byte[40])))).isInstanceOf(Moving.class);
        assertThat(Kind.WEBP.read(WebpSample.extended(0, WebpSample.chunk("VP8 ", WebpSample.LOSSY), WebpSample.chunk("ANMF", new byte[40])))).isInstanceOf(Moving.class);
    }

    /** A few bytes that would fill gigabytes once they are decoded; nobody decodes them here. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPictureLargerThanWeTakeIsRefusedByWhatItSays(Kind kind) throws IOException {
        byte[] bomb = switch (kind) {
            case PNG -> pngOf(30_000, 30_000);
            case JPEG -> jpegOf(30_000);
            case WEBP -> WebpSample.lossless(lossless(16_383));
        };
        assertThat(kind.read(bomb)).isInstanceOf(WrongSize.class);
    }

    @Test
    void aSizeBeyondCountingIsRefused() throws IOException {
        assertThat(Kind.PNG.read(pngOf(-1, 64))).isInstanceOf(WrongSize.class);
        assertThat(Kind.PNG.read(pngOf(64, Integer.MIN_VALUE))).isInstanceOf(WrongSize.class);
    }

    @Test
    void aSmallFrameAroundLargePixelsIsALie() {
        assertThat(Kind.WEBP.read(WebpSample.extended(0, WebpSample.chunk("VP8L", lossless(16_383))))).isInstanceOf(NoPicture.class);
        assertThat(Kind.WEBP.read(WebpSample.extended(0, WebpSample.chunk("VP8 ", WebpSample.LOSSY), WebpSample.chunk("VP8L", lossless(16_383))))).isInstanceOf(NoPicture.class);
    }

    @Test
    void aSecondHeaderIsRefused() throws IOException {
        byte[] header = Arrays.copyOfRange(drawn("png"), 8, 33);
        assertThat(Kind.PNG.read(png(header))).isInstanceOf(NoPicture.class);
        assertThat(Kind.JPEG.read(jpeg(segment(0xc0, new byte[] {8, 0x75, 0x30, 0x75, 0x30, 1, 1, 0x11, 0})))).isInstanceOf(NoPicture.class);
    }

    @Test
    void aChangedByteInAPngIsNoticed() throws IOException {
        byte[] plain = drawn("png");
        for (int at = 8; at < plain.length; at++) {
            byte[] changed = plain.clone();
            changed[at] ^= 0x10;
            assertThat(Kind.PNG.read(changed)).as("byte " + at).isInstanceOf(NoPicture.class);
        }
    }

    private static byte[] drawn(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A PNG with more chunks behind its header. */
    private static byte[] png(byte[]... more) throws IOException {
        byte[] plain = drawn("png");
        return join(Arrays.copyOf(plain, 33), join(more), Arrays.copyOfRange(plain, 33, plain.length));
    }

    private static byte[] pngOf(int width, int height) throws IOException {
        byte[] plain = drawn("png");
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        return join(Arrays.copyOf(plain, 8), chunk("IHDR", header), Arrays.copyOfRange(plain, 33, plain.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(join(text(type), content));
        return ByteBuffer.allocate(content.length + 12).putInt(content.length).put(text(type)).put(content).putInt((int) sum.getValue()).array();
    }

    /** A JPEG with more segments behind its first one, which is JFIF's. */
    private static byte[] jpeg(byte[]... more) throws IOException {
        byte[] plain = drawn("jpg");
        return join(Arrays.copyOf(plain, 20), join(more), Arrays.copyOfRange(plain, 20, plain.length));
    }

    private static byte[] jpegOf(int side) throws IOException {
        byte[] bytes = drawn("jpg");
        int frame = text(bytes).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(bytes).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        return bytes;
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content).array();
    }

    private static byte[] lossless(int side) {
        return ByteBuffer.wrap(WebpSample.LOSSLESS.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(1, side - 1 | side - 1 << 14).array();
    }

    /** What a camera writes, with a secret behind the directory. */
    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order).put(text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")).putShort((short) 42).putInt(8);
        exif.putShort((short) 2).putShort((short) 0x010f).putShort((short) 2).putInt(4).put(text("Cam\0"));
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        return join(exif.array(), secret(""));
    }

    private static byte[] secret(String before) {
        return text(before + SECRET);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
