package io.lumen.understanding.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.understanding.Awaiting;
import io.lumen.understanding.EmbeddedInterpreter;
import io.lumen.understanding.OrderNumberFormat;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.understanding.UtteranceInterpreter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads JSON lines {@code {"text":…,"awaiting":"none|order_number|email"}} and answers each with one JSON line, in
 * order and as they come. A line that cannot be read is answered with {@code {"error":…,"line":n}}.
 */
public final class UnderstandCommand {

    private final UtteranceInterpreter interpreter;
    private final ObjectMapper json = new ObjectMapper();

    UnderstandCommand(UtteranceInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Runs on standard input and output until the input ends. */
    public static void main(String[] arguments) throws IOException {
        new UnderstandCommand(new EmbeddedInterpreter()).run(System.in, System.out);
    }

    void run(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        BufferedWriter answers = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            answers.write(answer(line, number));
            answers.write('\n');
            if (!lines.ready()) {
                answers.flush();
            }
        }
        answers.flush();
    }

    private String answer(String line, long number) throws JsonProcessingException {
        ObjectNode answer;
        try {
            answer = understood(utterance(json.readTree(line)));
        } catch (JsonProcessingException unreadable) {
            answer = refused("not a JSON object: " + unreadable.getOriginalMessage(), number);
        } catch (InvalidLine invalid) {
            answer = refused(invalid.getMessage(), number);
        }
        return json.writeValueAsString(answer);
    }

    private static Utterance utterance(JsonNode line) throws InvalidLine {
        if (line == null || !line.isObject()) {
            throw new InvalidLine("not a JSON object");
        }
        JsonNode text = line.get("text");
        if (text == null || !text.isTextual()) {
            throw new InvalidLine("\"text\" must be a string");
        }
        return new Utterance(text.textValue(), awaiting(line.get("awaiting")), OrderNumberFormat.plain());
    }

    private static Awaiting awaiting(JsonNode value) throws InvalidLine {
        if (value == null || value.isNull()) {
            return Awaiting.NONE;
        }
        Optional<Awaiting> awaiting = value.isTextual() ? Awaiting.ofWireName(value.textValue()) : Optional.empty();
        return awaiting.orElseThrow(() -> new InvalidLine("\"awaiting\" must be none, order_number or email"));
    }

    private ObjectNode understood(Utterance utterance) {
        Understanding understanding = interpreter.interpret(utterance);
        ObjectNode answer = json.createObjectNode();
        answer.put("text", utterance.text());
        answer.put("intent", understanding.intent().wireName());
        answer.put("confidence", Math.round(understanding.confidence() * 1000) / 1000.0);
        understanding.orderNumbers().forEach(answer.putArray("order_numbers")::add);
        answer.put("email", understanding.email().orElse(null));
        answer.put("mood", understanding.mood().wireName());
        answer.put("language", understanding.language());
        return answer;
    }

    private ObjectNode refused(String reason, long number) {
        return json.createObjectNode().put("error", reason).put("line", number);
    }

    private static final class InvalidLine extends Exception {
        InvalidLine(String message) {
            super(message);
        }
    }
}
