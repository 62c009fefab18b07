package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The figures in docs/understanding.md are those that are measured; {@code -Dlumen.figures=write} puts them there. */
class DocumentedFiguresTest {

    private static final Path DOCUMENT = Path.of("../docs/understanding.md");
    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->";
    private static final int ACCURACY = 3;

    @Test
    void theFiguresAreTheMeasuredOnes() throws IOException {
        FiguresReport report = new FiguresReport();
        String document = Files.readString(DOCUMENT);
        if ("write".equals(System.getProperty("lumen.figures"))) {
            document = before(document) + BEGIN + report.markdown() + END + document.substring(document.indexOf(END) + END.length());
            Files.writeString(DOCUMENT, document);
        }
        String measured = document.substring(document.indexOf(BEGIN), document.indexOf(END));
        report.samples().forEach((name, figures) -> {
            String line = measured.lines().filter(row -> row.startsWith("| " + name + " |")).findFirst().orElse("");
            assertThat(line).as(name).contains("| " + figures.messages().size() + " |");
            assertThat(Double.parseDouble(line.split("\\|")[ACCURACY])).as(name).isCloseTo(figures.accuracy(), within(0.011));
        });
    }

    private static String before(String document) {
        return document.substring(0, document.indexOf(BEGIN));
    }
}
