package io.lumen.system;

import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A shop's owner in a browser: presses the button on the shop's own page and is sent back to Lumen. */
final class ShopOwner {
    static final List<String> ALL_RIGHTS =
            List.of("read_orders", "read_all_orders", "read_fulfillments", "read_returns", "read_merchant_managed_fulfillment_orders");

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final SandboxProcess system;
    private final Doors doors;
    private final String cookie;

    ShopOwner(SandboxProcess system, String cookie) {
        this.system = system;
        this.doors = new Doors(system);
        this.cookie = cookie;
    }

    /** @return the page of the shop to go on at */
    URI setOut(String shop) throws IOException, InterruptedException {
        Doors.Answer answer = doors.send("POST", "/api/portal/v1/store/authorization", cookie, "{\"shop\":\"" + shop + "\"}");
        if (answer.status() != 200) {
            throw new IOException("not sent anywhere: " + answer);
        }
        return URI.create(answer.body().path("address").asText());
    }

    /** @return where the shop sends the browser */
    URI install(URI page, List<String> granted) throws IOException, InterruptedException {
        String form = page.getRawQuery() + String.join("", granted.stream().map(scope -> "&granted=" + scope).toList());
        HttpResponse<Void> back = BROWSER.send(
                HttpRequest.newBuilder(URI.create(page.toString().split("\\?")[0])).POST(BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        return URI.create(back.headers().firstValue("location").orElseThrow());
    }

    /** @return the address of the screen that says what became of it, without our origin */
    String comeBack(URI answer) throws IOException, InterruptedException {
        URI here = URI.create("http://127.0.0.1:" + system.place().http() + answer.getRawPath() + "?" + answer.getRawQuery());
        HttpRequest.Builder request = HttpRequest.newBuilder(here).header("Sec-Fetch-Site", "cross-site");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<Void> screen = BROWSER.send(request.build(), BodyHandlers.discarding());
        if (screen.statusCode() != 303) {
            throw new IOException("answered with " + screen.statusCode());
        }
        URI location = URI.create(screen.headers().firstValue("location").orElseThrow());
        return location.getPath() + "?" + location.getQuery();
    }

    String connect(String shop, List<String> granted) throws IOException, InterruptedException {
        return comeBack(install(setOut(shop), granted));
    }
}
