package io.lumen.sandbox.http;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** HTML templates (Mustache, every value escaped) and plain files from a folder of the class path. */
public final class Pages {

    private static final Map<String, String> TYPES = Map.of(
        "css", "text/css; charset=utf-8", "svg", "image/svg+xml", "html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8", "png", "image/png");

    private final String folder;
    private final Mustache.Compiler compiler;
    private final ConcurrentMap<String, Template> templates = new ConcurrentHashMap<>();

    /** @param folder absolute path on the class path, without a slash at its end */
    public Pages(String folder) {
        this.folder = folder;
        this.compiler = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).defaultValue("")
            .withLoader(name -> new StringReader(text(name + ".html")));
    }

    /** Fills {@code <name>.html}. */
    public byte[] page(String name, Object values) {
        return templates.computeIfAbsent(name, key -> compiler.compile(text(key + ".html"))).execute(values).getBytes(StandardCharsets.UTF_8);
    }

    /** Answers with a file of the folder, if there is one of this name and of a known type. */
    public boolean serve(Call call, String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<byte[]> file = type == null || name.contains("..") || name.endsWith(".html") ? Optional.empty() : read(name);
        if (file.isPresent()) {
            call.with("Cache-Control", "no-cache").answer(200, type, file.get());
        }
        return file.isPresent();
    }

    private String text(String name) {
        return new String(read(name).orElseThrow(() -> new IllegalArgumentException(folder + "/" + name + " is missing")), StandardCharsets.UTF_8);
    }

    private Optional<byte[]> read(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(folder + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
