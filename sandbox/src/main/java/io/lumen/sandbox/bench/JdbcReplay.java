package io.lumen.sandbox.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.util.PGobject;

/** By the driver that the server uses, for a machine without pgbench. */
final class JdbcReplay implements Replay {
    private final BenchSystem system;
    private final SentConversation sent;
    private final Map<String, String> own;

    /** @param own text that must be another in each conversation, with the start of an id that the number ends */
    JdbcReplay(BenchSystem system, SentConversation sent, Map<String, String> own) {
        this.system = system;
        this.sent = sent;
        this.own = own;
    }

    @Override
    public String name() {
        return "a loop over the JDBC driver (pgbench is not installed)";
    }

    @Override
    public Rate run(int clients, int seconds) throws IOException, SQLException, InterruptedException {
        List<Typed> messages = typed();
        long begun = System.nanoTime();
        long until = begun + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService workers = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * FreshConversations.PER_CLIENT;
                running.add(workers.submit(() -> converse(messages, first, until)));
            }
            long done = 0;
            for (Future<Integer> one : running) {
                done += one.get();
            }
            return new Rate(done, done / ((System.nanoTime() - begun) / 1e9));
        } catch (ExecutionException failed) {
            throw new IOException("the statements could not be sent again", failed.getCause());
        }
    }

    /** On a connection of its own: the driver sends a statement that it has asked about apart from what stands before it. */
    private List<Typed> typed() throws SQLException, IOException {
        List<Typed> messages = new ArrayList<>();
        try (Connection connection = connection()) {
            for (SentConversation.Message message : sent.messages()) {
                messages.add(Typed.of(connection, message));
            }
        }
        return messages;
    }

    private int converse(List<Typed> messages, int first, long until) throws SQLException, IOException {
        int done = 0;
        try (Connection connection = connection()) {
            List<PreparedStatement> statements = new ArrayList<>();
            for (Typed message : messages) {
                statements.add(connection.prepareStatement(message.sql()));
            }
            while (System.nanoTime() < until && done < FreshConversations.PER_CLIENT) {
                done++;
                String number = "%012d".formatted(first + done);
                for (int place = 0; place < statements.size(); place++) {
                    messages.get(place).send(statements.get(place), own, number);
                }
            }
        }
        return done;
    }

    private Connection connection() throws SQLException, IOException {
        Properties properties = new Properties();
        properties.put("user", "lumen_app");
        properties.put("password", system.appPassword());
        properties.put("options", BenchSystem.PLANS_OF_TURNS);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + system.place().database() + "/lumen", properties);
    }

    /**
     * A message as the driver takes it.
     *
     * @param types of the values, as the database names them
     */
    private record Typed(String sql, List<String> values, List<String> types) {
        static Typed of(Connection connection, SentConversation.Message message) throws SQLException {
            String sql = message.statements().stream().map(one -> one.sql().replaceAll("\\$\\d+", "?")).collect(Collectors.joining(";"));
            List<String> values = message.statements().stream().flatMap(one -> one.values().stream()).toList();
            List<String> types = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                ParameterMetaData described = statement.getParameterMetaData();
                for (int place = 1; place <= values.size(); place++) {
                    types.add(described.getParameterTypeName(place));
                }
            }
            return new Typed(sql, values, types);
        }

        void send(PreparedStatement statement, Map<String, String> own, String number) throws SQLException {
            for (int place = 0; place < values.size(); place++) {
                if (values.get(place) == null) {
                    statement.setNull(place + 1, Types.OTHER, types.get(place));
                } else {
                    PGobject value = new PGobject();
                    value.setType(types.get(place));
                    value.setValue(of(values.get(place), own, number));
                    statement.setObject(place + 1, value);
                }
            }
            statement.execute();
        }

        private static String of(String value, Map<String, String> own, String number) {
            String made = value;
            for (Map.Entry<String, String> one : own.entrySet()) {
                made = made.replace(one.getKey(), one.getValue() + number);
            }
            return made;
        }
    }
}
