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

    /** As plain text shows it: what has several lines begins on a line of its own, below its label. */
    Letter withIndentedLines() {
        List<Section> indented = sections.stream()
                .map(section -> new Section(section.heading(), section.lines().stream().map(Line::indented).toList()))
                .toList();
        return new Letter(subject, language, title, lead, code, buttonLabel, buttonUrl, indented, footer);
    }

    /** Lines that belong together. */
    record Section(String heading, List<Line> lines) {}

    /** @param href a page to open, or empty */
    record Line(String label, String said, String href) {
        static Line of(String label, String said) {
            return new Line(label, said, "");
        }

        private Line indented() {
            return label.isEmpty() || !said.contains("\n") ? this : new Line(label, "\n  " + said.replace("\n", "\n  "), href);
        }
    }
}
