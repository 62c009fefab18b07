package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sandbox's mailbox, read as a person would: looked into until the mail is there or patience ends. */
final class Postbox {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;

    Postbox(SandboxProcess.Place place) {
        this.address = "http://127.0.0.1:" + place.mailPage();
    }

    List<JsonNode> mailsTo(String recipient) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/messages")).build();
        List<JsonNode> mails = new ArrayList<>();
        Shopper.JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body()).forEach(mail -> {
            if (mail.path("to").get(0).asText().equals(recipient)) {
                mails.add(mail);
            }
        });
        return mails;
    }

    JsonNode await(String recipient, Predicate<JsonNode> wanted) {
        return Awaiting.that("a mail to " + recipient)
                .until(() -> mailsTo(recipient).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    void turn(boolean up) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/_control")).POST(HttpRequest.BodyPublishers.ofString("{\"down\":" + !up + "}")).build();
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 204) {
            throw new IOException("the mailbox refused");
        }
    }
}
