package io.lumen.assistant;

/** Something to begin with at one press: the label is shown, the text is sent. */
public record QuickPrompt(String id, String label, String text) {}
