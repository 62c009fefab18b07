package io.lumen.understanding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.understanding.EmbeddedInterpreter;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UnderstandCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UnderstandCommand COMMAND = new UnderstandCommand(new EmbeddedInterpreter());

    @Test
    void answers_a_line_with_all_fields() throws IOException {
        List<JsonNode> answers = run("{\"text\":\"Where is my order #1042?\",\"awaiting\":\"none\"}\n");

        assertThat(answers).hasSize(1);
        JsonNode answer = answers.getFirst();
        assertThat(answer.fieldNames()).toIterable()
                .containsExactly("text", "intent", "confidence", "order_numbers", "email", "mood", "language");
        assertThat(answer.get("text").asText()).isEqualTo("Where is my order #1042?");
        assertThat(answer.get("intent").asText()).isEqualTo("track_order");
        assertThat(answer.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.get("order_numbers")).isEqualTo(JSON.readTree("[\"1042\"]"));
        assertThat(answer.get("email").isNull()).isTrue();
        assertThat(answer.get("mood").asText()).isEqualTo("neutral");
        assertThat(answer.get("language").asText()).isEqualTo("en");
    }

    @Test
    void takes_awaiting_into_account_and_does_without() throws IOException {
        List<JsonNode> answers = run("""
                {"text":"the 42 one","awaiting":"order_number"}
                {"text":"Jane@Example.com","awaiting":"email"}
                {"text":"hello"}
                {"text":"hello","awaiting":null,"extra":1}
                """);

        assertThat(answers.get(1).get("email").asText()).isEqualTo("Jane@Example.com");
        assertThat(answers).extracting(answer -> answer.get("intent").asText())
                .endsWith("provide_email", "greeting", "greeting");
    }

    @Test
    void a_bad_line_is_reported_and_the_next_one_read() throws IOException {
        List<JsonNode> answers = run("""
                not json
                [1]
                {"awaiting":"none"}
                {"text":5}
                {"text":"hi","awaiting":"phone"}

                {"text":"hi"}
                """);

        assertThat(answers).hasSize(7);
        for (int line = 1; line <= 6; line++) {
            assertThat(answers.get(line - 1).get("line").asInt()).isEqualTo(line);
            assertThat(answers.get(line - 1).get("error").asText()).isNotBlank();
        }
        assertThat(answers.get(6).get("intent").asText()).isEqualTo("greeting");
    }

    @Test
    void text_in_any_script_comes_back_unchanged() throws IOException {
        String text = "¿Dónde está mi pedido? Ünïcode 订单 🙂 “quoted” \\ \"x\" \u2028";

        List<JsonNode> answers = run(JSON.writeValueAsString(JSON.createObjectNode().put("text", text)) + "\n{\"text\":\"\\ud800 x\"}");

        assertThat(answers.get(0).get("text").asText()).isEqualTo(text);
        assertThat(answers).hasSize(2);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void each_line_is_answered_before_the_next_is_written() throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(typed);
        PipedInputStream read = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(read);
        Thread command = Thread.ofVirtual().start(() -> {
            try (out) {
                COMMAND.run(in, out);
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        var answers = new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8));
        for (String text : List.of("hello", "thanks")) {
            typed.write(("{\"text\":\"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8));
            typed.flush();
            assertThat(JSON.readTree(answers.readLine()).get("text").asText()).isEqualTo(text);
        }
        typed.close();
        command.join();
    }

    @Test
    void reads_two_thousand_lines_a_second_of_one_processor() throws IOException {
        String lines = IntStream.range(0, 6_000).mapToObj(i -> "{\"text\":\"hi, where is my order " + (1000 + i)
                + "? it was supposed to come on friday and I am still waiting, my email is jane" + i + "@example.com\"}\n")
                .collect(Collectors.joining());
        run(lines);

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<JsonNode> answers = run(lines);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;

        assertThat(answers).hasSize(6_000);
        assertThat(6_000 / seconds).isGreaterThan(2_000);
    }

    private static List<JsonNode> run(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        COMMAND.run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
