package io.lumen.understanding;

/** Lets tests say what a shopper typed, and shares one interpreter, because learning takes a moment. */
final class Shopper {

    static final UtteranceInterpreter INTERPRETER = new EmbeddedInterpreter();

    private Shopper() {
    }

    static Understanding says(String text) {
        return INTERPRETER.interpret(Utterance.of(text));
    }

    static Understanding answers(Awaiting awaiting, String text) {
        return INTERPRETER.interpret(new Utterance(text, awaiting, OrderNumberFormat.plain()));
    }

    static Understanding says(String text, OrderNumberFormat format) {
        return INTERPRETER.interpret(new Utterance(text, Awaiting.NONE, format));
    }
}
