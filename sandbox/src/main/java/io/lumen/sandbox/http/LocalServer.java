package io.lumen.sandbox.http;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small HTTP server on the loopback address, one virtual thread a request, so that a request made to wait
 * (a store that answers slowly) costs nothing but its own time.
 */
public final class LocalServer implements Closeable {

    static {
        // Without these the JDK's server delays small answers by Nagle's algorithm and keeps few idle connections.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService requests;

    private LocalServer(HttpServer server, ExecutorService requests) {
        this.server = server;
        this.requests = requests;
    }

    /**
     * Starts listening.
     *
     * @param port a port, or 0 for any free one (see {@link #port()})
     * @param door what answers the requests
     */
    public static LocalServer start(int port, Door door) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(requests);
        server.createContext("/", exchange -> {
            try (exchange) {
                door.serve(new Call(exchange));
            } catch (RuntimeException fault) {
                System.err.println("sandbox: " + exchange.getRequestURI() + " failed: " + fault);
                throw fault;
            }
        });
        server.start();
        return new LocalServer(server, requests);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }
}
