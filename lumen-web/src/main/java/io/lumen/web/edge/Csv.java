package io.lumen.web.edge;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as a file for spreadsheets (RFC 4180, UTF-8), written as it is read. Every cell is text: one that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Writer to;

    private Csv(Writer to) {
        this.to = to;
    }

    /** What writes the lines. */
    public interface Lines {
        void writeTo(Csv csv);
    }

    /** @param name of the file, of letters, digits and hyphens */
    public static Response file(String name, Lines lines) {
        return Response.ok((StreamingOutput) output -> write(output, lines), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    static void write(OutputStream output, Lines lines) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        lines.writeTo(new Csv(writer));
        writer.flush();
    }

    /** One line; a missing cell is an empty one. */
    public void line(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                to.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
            }
            to.append("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String cell(String text) {
        String given = text == null ? "" : text;
        String inert = !given.isEmpty() && FORMULA_STARTS.indexOf(given.stripLeading().isEmpty() ? given.charAt(0) : given.stripLeading().charAt(0)) >= 0
                ? "'" + given
                : given;
        return "\"" + inert.replace("\"", "\"\"") + "\"";
    }
}
