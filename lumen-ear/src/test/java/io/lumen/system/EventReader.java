package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream of events as it comes, until it ends. */
final class EventReader implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int SECONDS = 20;

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** @param id null when the event has none; @param name {@code closed} for the end of the line */
    record Event(String id, String name, JsonNode data) {}

    static EventReader open(HttpRequest request) throws IOException, InterruptedException {
        EventReader reader = new EventReader(HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        if (reader.status() == 200) {
            Thread.ofVirtual().start(reader::read);
        }
        return reader;
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What stands in an answer that is no stream. */
    JsonNode problem() throws IOException {
        return Shopper.JSON.readTree(response.body());
    }

    Event next() throws InterruptedException {
        Event event = events.poll(SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event within " + SECONDS + " seconds");
        }
        return event;
    }

    /** The next event of a name; those before it are passed over. */
    JsonNode next(String name) throws InterruptedException {
        Event event = next();
        while (!event.name().equals(name)) {
            if (event.name().equals("closed")) {
                throw new AssertionError("the stream ended before there was a " + name);
            }
            event = next();
        }
        return event.data();
    }

    /** So many messages, whatever comes between them. */
    List<JsonNode> messages(int count) throws InterruptedException {
        List<JsonNode> messages = new ArrayList<>();
        while (messages.size() < count) {
            messages.add(next("message"));
        }
        return messages;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = "message";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, Shopper.JSON.readTree(line.substring(6))));
                    id = null;
                }
            }
        } catch (IOException | UncheckedIOException closedHere) {
            // The end of the line is told below, whoever ended it
        }
        events.add(new Event(null, "closed", null));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
