package io.lumen.model;

import java.util.Locale;

/** What a model is asked for. */
enum ModelPurpose {
    /** What a message means. */
    READING,
    /** Other words for an answer. */
    WORDING;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
