package io.lumen.understanding;

import java.util.List;

/** The languages we read, as ISO 639-1 codes. */
final class Languages {

    static final String ENGLISH = "en";
    static final List<String> ALL = List.of(ENGLISH, "es", "fr", "de", "pt", "it", "nl");

    private Languages() {
    }
}
