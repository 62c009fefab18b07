package io.lumen.sandbox.bench;

import io.lumen.understanding.Awaiting;
import io.lumen.understanding.EmbeddedInterpreter;
import io.lumen.understanding.OrderNumberFormat;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long the embedded interpreter takes for one message, over a few of the usual kinds in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InterpreterBenchmark {
    private static final EmbeddedInterpreter INTERPRETER = new EmbeddedInterpreter();
    private static final List<Utterance> MESSAGES = List.of(
            message("Where is my order?", Awaiting.NONE),
            message("hi, i placed an order last tuesday (no. 1042) and it hasnt shipped, whats going on??", Awaiting.NONE),
            message("1042", Awaiting.ORDER_NUMBER),
            message("it's dana.reyes@example.com, thanks", Awaiting.EMAIL),
            message("I want my money back, this is the third time I ask and nobody answers", Awaiting.NONE),
            message("do you also have this lamp in green with a longer cable?", Awaiting.NONE));

    private int next;

    @Benchmark
    public Understanding interpret() {
        next = (next + 1) % MESSAGES.size();
        return INTERPRETER.interpret(MESSAGES.get(next));
    }

    private static Utterance message(String text, Awaiting awaiting) {
        return new Utterance(text, awaiting, OrderNumberFormat.plain());
    }
}
