package io.lumen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.picture.WidgetPicture.Fine;
import io.lumen.picture.WidgetPicture.NoPicture;
import io.lumen.picture.WidgetPicture.WrongSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetPictureTest {

    private static byte[] drawn(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A WebP in each of its forms. */
    private static byte[] webp(String form) {
        return switch (form) {
            case "VP8 " -> WebpSample.lossy();
            case "VP8L" -> WebpSample.lossless();
            default -> WebpSample.extended(0x10, WebpSample.chunk("ALPH", WebpSample.ALPHA), WebpSample.chunk("VP8 ", WebpSample.LOSSY));
        };
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg"})
    void aPictureIsTakenForWhatItIs(String format, String type) throws IOException {
        assertThat(WidgetPicture.read(type, drawn(format, 64, 48))).isInstanceOfSatisfying(Fine.class, fine -> {
            assertThat(fine.picture().type()).isEqualTo(type);
            assertThat(fine.picture().tag()).matches("[0-9a-f]{32}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"VP8 ", "VP8L", "VP8X"})
    void webpInAllItsFormsIsTaken(String form) {
        assertThat(WidgetPicture.read("image/webp", webp(form))).isInstanceOf(Fine.class);
    }

    @Test
    void aTypeThatIsALieIsRefused() throws IOException {
        assertThat(WidgetPicture.read("image/jpeg", drawn("png", 64, 64))).isInstanceOf(NoPicture.class);
        assertThat(WidgetPicture.read("image/svg+xml", drawn("png", 64, 64))).isInstanceOf(NoPicture.class);
        assertThat(WidgetPicture.read(null, drawn("png", 64, 64))).isInstanceOf(NoPicture.class);
        assertThat(WidgetPicture.read("text/html", drawn("png", 64, 64))).isInstanceOf(NoPicture.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<?xml version='1.0'?><svg/>", "GIF89a", "<html><script>alert(1)</script>", "", "\u0089PNG", "RIFF", "%PDF-1.7"
    })
    void whatIsNoPictureIsRefusedWhateverItSays(String text) {
        for (String type : new String[] {"image/png", "image/jpeg", "image/webp", "image/svg+xml"}) {
            assertThat(WidgetPicture.read(type, text.getBytes(StandardCharsets.ISO_8859_1))).as(type).isInstanceOf(NoPicture.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1025,64", "64,1025", "15,64", "64,15"})
    void tooManyOrTooFewPixelsAreRefused(int width, int height) throws IOException {
        assertThat(WidgetPicture.read("image/png", drawn("png", width, height))).isInstanceOf(WrongSize.class);
        assertThat(WidgetPicture.read("image/jpeg", drawn("jpg", width, height))).isInstanceOf(WrongSize.class);
    }

    @Test
    void tooManyBytesAreRefused() throws IOException {
        byte[] padded = Arrays.copyOf(drawn("png", 64, 64), WidgetPicture.MOST_BYTES + 1);
        assertThat(WidgetPicture.read("image/png", padded)).isInstanceOf(WrongSize.class);
    }

    /** A file may be cut off anywhere, or say nonsense about itself. */
    @Test
    void brokenPicturesAreRefusedAndNothingElseHappens() throws IOException {
        for (byte[] whole : new byte[][] {drawn("png", 64, 64), drawn("jpg", 64, 64), webp("VP8 "), webp("VP8L"), webp("VP8X")}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                for (String type : new String[] {"image/png", "image/jpeg", "image/webp"}) {
                    assertThat(WidgetPicture.read(type, cut)).as(type + " of " + length + " bytes").isInstanceOf(NoPicture.class);
                }
            }
        }
        byte[] endless = HexFormat.of().parseHex("ffd8ffe00000" + "ffe00000".repeat(20));
        assertThat(WidgetPicture.read("image/jpeg", endless)).isInstanceOf(NoPicture.class);
    }
}
