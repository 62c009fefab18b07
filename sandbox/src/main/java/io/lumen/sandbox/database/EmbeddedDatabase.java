package io.lumen.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A PostgreSQL of our own on the loopback address, its data kept in a folder, commits durable as in production
 * (the library alone would switch {@code fsync} off).
 *
 * <p>It runs for root and for an ordinary user. A server that outlived a killed sandbox is stopped cleanly before the
 * folder is used again.
 */
public final class EmbeddedDatabase implements Closeable {

    /** Starting includes unpacking and {@code initdb} the first time; a loaded machine takes its time. */
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final String DATABASE = "lumen";

    private final EmbeddedPostgres postgres;
    private final Path data;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * Starts PostgreSQL and prepares Lumen's roles and database in it.
     *
     * @param data folder of the cluster; made if it is not there
     * @param port a port, or 0 for any free one
     * @param log  where the server writes
     * @throws IOException  when it does not start
     * @throws SQLException when roles or database cannot be prepared
     */
    public static EmbeddedDatabase start(Path data, int port, Path log, RolePasswords passwords) throws IOException, SQLException {
        Survivor.in(data).ifPresent(Survivor::stop);
        makePrivate(data);
        Redirect output = Redirect.appendTo(log.toFile());
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(START_LIMIT)
            .setOutputRedirector(output)
            .setErrorRedirector(output)
            .setLocaleConfig("encoding", "UTF-8")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "100")
            .start();
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, data);
        try {
            ClientAccess.allow(data, database.administration());
            new Roles(passwords).prepare(database.administration(), DATABASE);
        } catch (IOException | SQLException fault) {
            database.close();
            throw fault;
        }
        return database;
    }

    /** As the superuser, on the database {@code postgres}. */
    public DataSource administration() {
        return postgres.getPostgresDatabase();
    }

    public int port() {
        return postgres.getPort();
    }

    /** Address of Lumen's database, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        Survivor.in(data).ifPresent(Survivor::stop);
    }

    /** PostgreSQL refuses a data folder that others may read. */
    private static void makePrivate(Path data) throws IOException {
        Files.createDirectories(data);
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
