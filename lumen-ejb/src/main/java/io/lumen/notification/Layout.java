package io.lumen.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lays a letter out as plain text and as HTML, with Mustache. In HTML every value is escaped by the library. */
final class Layout {
    private static final Template TEXT = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).compile(read("letter.txt"));
    private static final Template HTML = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(read("letter.html"));

    private Layout() {}

    static String text(Letter letter) {
        return TEXT.execute(letter.withIndentedLines()).replaceAll(" +\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }

    static String html(Letter letter) {
        return HTML.execute(letter);
    }

    private static String read(String name) {
        try (InputStream stream = Layout.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
