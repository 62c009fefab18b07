package io.lumen.notification;

import java.util.List;

/**
 * A mail before it is laid out: a title, a first sentence, what can be opened, sections of labelled lines. All of it is text;
 * the layouts escape it. Empty where there is nothing to say.
 *
 * @param language BCP 47, for readers' aids
 * @param code something to be read off and typed in
 */
record Letter(
        String subject, String language, String title, String lead, String code, String buttonLabel, String buttonUrl, List<Section> sections, String footer) {

    /** Lines that belong together. */
    record Section(String heading, List<Line> lines) {}

    /** @param href a page to open, or empty */
    record Line(String label, String said, String href) {
        static Line of(String label, String said) {
            return new Line(label, said, "");
        }
    }
}
