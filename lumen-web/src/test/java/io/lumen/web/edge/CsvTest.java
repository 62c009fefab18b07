package io.lumen.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n=1", "＝1+1", "＠a"})
    void whatASpreadsheetWouldCalculateIsText(String typed) {
        assertThat(Csv.cell(typed)).isEqualTo("\"'" + typed + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "Dana, Ltd.", "viewer → agent", "1042"})
    void anyOtherTextStaysAsItIs(String typed) {
        assertThat(Csv.cell(typed)).isEqualTo("\"" + typed + "\"");
    }

    @Test
    void quotesAreDoubledAndLinesEndAsTheFormatHasIt() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Csv.write(file, csv -> csv.line(Arrays.asList("say \"hi\"", null, "a\nb")));

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\"say \"\"hi\"\"\",\"\",\"a\nb\"\r\n");
    }
}
