package io.lumen.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same SQL that a turn sends, with nothing around it: by pgbench, as {@code lumen_app}, on rows made for it. The rate is
 * what this machine's PostgreSQL can do; ours is told as a share of it.
 */
final class SameStatements {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CONVERSATIONS = 2_000;

    private final BenchSystem system;

    SameStatements(BenchSystem system) {
        this.system = system;
    }

    /** Turns a second, or empty when pgbench is not installed. */
    Optional<Double> rate(int clients, int seconds) throws IOException, SQLException, InterruptedException {
        makeRows();
        Path script = system.place().data().resolve("turn.sql");
        try (InputStream source = SameStatements.class.getResourceAsStream("/bench/turn.sql")) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                        "pgbench", "-h", "127.0.0.1", "-p", Integer.toString(system.place().database()), "-U", "lumen_app", "-n", "-M", "prepared",
                        "-c", Integer.toString(clients), "-j", "2", "-T", Integer.toString(seconds), "-f", script.toString(), "lumen"))
                .redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", system.appPassword());
        pgbench.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan");
        return run(pgbench);
    }

    private static Optional<Double> run(ProcessBuilder pgbench) throws IOException, InterruptedException {
        Process process;
        try {
            process = pgbench.start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(told);
        if (!rate.find()) {
            throw new IOException("pgbench did not end well: " + told);
        }
        return Optional.of(Double.parseDouble(rate.group(1)));
    }

    private void makeRows() throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + system.place().database() + "/lumen";
        try (Connection app = DriverManager.getConnection(url, "lumen_app", system.appPassword())) {
            app.setAutoCommit(false);
            try (Statement bind = app.createStatement()) {
                bind.execute("select set_config('lumen.tenant', '101', true)");
            }
            try (PreparedStatement insert = app.prepareStatement("""
                    insert into conversation (tenant_id, id, store_id, token_hashes, locale, started_at, last_active_at, expires_at, state)
                    select 101, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, s.id, array['\\x00'::bytea], 'en', now(), now(), now() + interval '1 hour', '{}'
                    from generate_series(1, ?) n, (select id from store limit 1) s
                    on conflict (tenant_id, id) do update set expires_at = excluded.expires_at, started_at = now(), open_seqs = '{}'""")) {
                insert.setInt(1, CONVERSATIONS);
                insert.executeUpdate();
            }
            app.commit();
        }
    }
}
