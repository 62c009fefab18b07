package io.lumen.operations;

import io.lumen.runtime.Settings;
import io.lumen.tenant.DatabaseFault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Writes down every few seconds that this node runs, what, and since when. One that ends properly takes its line away. */
@Startup
@Singleton
@DependsOn("StartCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeHeartbeat {
    static final Duration SILENT_AFTER = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(NodeHeartbeat.class);
    private static final int SECONDS_BETWEEN = 15;
    /** A node that was killed is shown as silent for a day. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final String BEAT = """
            insert into node (name, version, started_at, seen_at) values (?, ?, ?, ?)
            on conflict (name) do update set version = excluded.version, started_at = excluded.started_at, seen_at = excluded.seen_at""";

    private static final String FORGET = "delete from node where seen_at < ? or name = ?";

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private String name;
    private String version;
    private Instant startedAt;

    @PostConstruct
    void start() {
        name = settings.text("lumen.node").orElse("node1");
        version = version();
        startedAt = clock.instant();
        scheduler.scheduleAtFixedRate(this::beat, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        try {
            forget(name);
        } catch (DatabaseFault unreachable) {
            LOG.warn("node: its line could not be taken away; it will be shown as silent", unreachable);
        }
    }

    /** A beat that fails must not end the next ones. */
    private void beat() {
        try (Connection connection = database.getConnection(); PreparedStatement beat = connection.prepareStatement(BEAT)) {
            beat.setString(1, name);
            beat.setString(2, version);
            beat.setObject(3, startedAt.atOffset(ZoneOffset.UTC));
            beat.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            beat.executeUpdate();
            forget("");
        } catch (SQLException | DatabaseFault fault) {
            LOG.warn("node: that it runs could not be written down", fault);
        }
    }

    private void forget(String ended) {
        try (Connection connection = database.getConnection(); PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC));
            forget.setString(2, ended);
            forget.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** As the build wrote it into the archive. */
    private static String version() {
        try (InputStream written = NodeHeartbeat.class.getResourceAsStream("/META-INF/maven/io.lumen/lumen-ejb/pom.properties")) {
            Properties properties = new Properties();
            if (written != null) {
                properties.load(written);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
