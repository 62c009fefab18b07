package io.lumen.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a model is told to do. Texts of ours beside this class, the same for every tenant and every shopper. */
final class Instructions {
    static final String READING = text("reading.txt");
    static final String WORDING = text("wording.txt");

    private Instructions() {}

    private static String text(String file) {
        try (InputStream stream = Instructions.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
