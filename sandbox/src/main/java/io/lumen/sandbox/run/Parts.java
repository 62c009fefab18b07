package io.lumen.sandbox.run;

import io.lumen.sandbox.shopify.ShopifyStandIn;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What has been started so far, in order, so that it can be stopped in the opposite one. */
final class Parts {

    private record Part(String name, Closeable stop) {
    }

    private final Deque<Part> started = new ArrayDeque<>();
    private final long begun = System.nanoTime();
    private LumenServer server;
    private KeycloakServer keycloak;
    private ShopifyStandIn shopify;
    private Thread starter;

    synchronized <T extends Closeable> T add(String name, T part) {
        started.push(new Part(name, part));
        if (part instanceof LumenServer lumen) {
            server = lumen;
        }
        if (part instanceof KeycloakServer identity) {
            keycloak = identity;
        }
        return part;
    }

    synchronized void counting(ShopifyStandIn standIn) {
        shopify = standIn;
    }

    synchronized void startedBy(Thread thread) {
        starter = thread;
    }

    /** Wakes a start that is waiting for something. */
    synchronized void interruptStart() {
        if (starter != null) {
            starter.interrupt();
        }
    }

    synchronized void startIsOver() {
        starter = null;
    }

    Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    synchronized String status() {
        Duration up = uptime();
        return "up " + up.toHours() + ":" + "%02d:%02d".formatted(up.toMinutesPart(), up.toSecondsPart())
            + " · server " + (server != null && server.isAlive() ? "running" : "not running")
            + (keycloak == null || keycloak.isAlive() ? "" : " · Keycloak not running")
            + (shopify == null ? "" : " · " + shopify.asked() + " store queries")
            + " · Ctrl-C stops everything";
    }

    synchronized boolean serverEnded() {
        return server != null && !server.isAlive();
    }

    synchronized Path serverLog() {
        return server.log();
    }

    /** @param problems told what did not stop as it should; the rest is stopped all the same */
    synchronized void close(Consumer<String> problems) {
        starter = null;
        while (!started.isEmpty()) {
            Part part = started.pop();
            try {
                part.stop().close();
            } catch (IOException | RuntimeException fault) {
                problems.accept(part.name() + " did not stop cleanly: " + fault.getMessage());
            }
        }
    }
}
