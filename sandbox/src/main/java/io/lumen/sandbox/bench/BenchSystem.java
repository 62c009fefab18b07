package io.lumen.sandbox.bench;

import io.lumen.sandbox.process.SandboxProcess;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The system that is measured: one of its own, with a stand-in that never asks to slow down. */
final class BenchSystem implements Closeable {
    /** As the server's connections for turns have it (server.cli). */
    static final String PLANS_OF_TURNS = "-c plan_cache_mode=force_generic_plan";

    private static final int FIRST_PORT = 28080;

    private final SandboxProcess process;
    private final double secondsToStart;

    private BenchSystem(SandboxProcess process, double secondsToStart) {
        this.process = process;
        this.secondsToStart = secondsToStart;
    }

    /** Up is when the first conversation has ended in the right order, not when a port listens. */
    static BenchSystem start(Path root) throws IOException, InterruptedException {
        Path data = root.resolve(".lumen/bench");
        Path orders = BenchOrders.writeTo(data.resolve("orders"));
        long begun = System.nanoTime();
        SandboxProcess process = SandboxProcess.start(
                new SandboxProcess.Place(root, data, FIRST_PORT),
                Map.of(
                        "LUMEN_SANDBOX_ALLOWANCE", "999999999/999999999",
                        "LUMEN_SANDBOX_ORDERS", orders.toString(),
                        "LUMEN_SANDBOX_ORDERS_WATCHED", "false"));
        firstConversation(process.place());
        return new BenchSystem(process, (System.nanoTime() - begun) / 1e9);
    }

    private static void firstConversation(SandboxProcess.Place place) throws IOException {
        Talk talk = new Talk(place.storeOrigin());
        try (HttpLine line = new HttpLine(place.http())) {
            talk.whole(line, talk.begin(line));
        }
    }

    SandboxProcess.Place place() {
        return process.place();
    }

    double secondsToStart() {
        return secondsToStart;
    }

    void storeLatency(int millis) throws IOException, InterruptedException {
        process.controlStore("{\"latencyMs\":" + millis + "}");
    }

    ServerProbe probe() throws IOException {
        return new ServerProbe(process.serverPid(), process.databasePid());
    }

    String appPassword() throws IOException {
        return process.secret("db.app");
    }

    /** The keyset that the system seals with. */
    String keyset() throws IOException {
        return process.secret("secret.keyset");
    }

    /** As the role that owns the tables; row security binds it as it binds everybody. */
    Connection owner() throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + place().database() + "/lumen", "lumen_owner", process.secret("db.owner"));
    }

    /** As the superuser, whom row security does not bind. */
    Connection administration() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + place().database() + "/lumen", "postgres", "");
    }

    /** As a database makes one every few minutes. */
    void checkpoint() throws SQLException {
        try (Connection connection = administration();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
