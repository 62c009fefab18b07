package io.lumen.assistant;

/** What to do about a message, and where the conversation stands after that if the step itself changes nothing. */
public record Decision(Step step, DialogueState state) {}
