package io.lumen.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken in. What is refused needs a server to be told: see BadInputIT. */
class JsonBodyTest {
    private static final int FRAME = "{\"text\":\"\"}".length();

    record Line(String text) {}

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 1023, 1024, 1025, 2048, 16_384, 50_000, 65_535, 65_536})
    void aBodyUpToTheBoundIsReadAsItIs(int length) {
        String text = "a".repeat(length - FRAME);
        assertThat(JsonBody.read(atOnce(text), Line.class).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 1023, 1024, 1025, 3_000})
    void aBodyThatComesByteByByteIsReadToItsEnd(int length) {
        String text = "a".repeat(length - FRAME);
        assertThat(JsonBody.read(byteByByte(text), Line.class).text()).isEqualTo(text);
    }

    @Test
    void aLetterMayLieAcrossTheFirstThousandBytes() {
        String even = "é".repeat(1_000);
        assertThat(JsonBody.read(atOnce(even), Line.class).text()).isEqualTo(even);
        assertThat(JsonBody.read(atOnce("a" + even), Line.class).text()).isEqualTo("a" + even);
    }

    private static byte[] body(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream atOnce(String text) {
        return new ByteArrayInputStream(body(text));
    }

    private static InputStream byteByByte(String text) {
        byte[] body = body(text);
        return new SequenceInputStream(Collections.enumeration(
                IntStream.range(0, body.length).mapToObj(at -> new ByteArrayInputStream(body, at, 1)).toList()));
    }
}
