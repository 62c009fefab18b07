package io.lumen.sandbox.database;

import java.nio.file.Path;

/** A sandbox that dies without stopping its database; run as a process of its own. */
final class AbandonedDatabase {

    private AbandonedDatabase() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        EmbeddedDatabase.start(folder.resolve("data"), 0, folder.resolve("postgres.log"), EmbeddedDatabaseTest.PASSWORDS);
        Runtime.getRuntime().halt(1);
    }
}
