package io.lumen.sandbox.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database for a program that shares the server with Lumen and nothing else: a role of the same name owns it and can
 * reach no other.
 */
public final class SeparateDatabase {

    private SeparateDatabase() {
    }

    /**
     * Creates what is missing and sets the password; may be repeated.
     *
     * @param administration a user that may create roles and databases
     */
    public static void prepare(DataSource administration, String name, String password) throws SQLException {
        try (Connection connection = administration.getConnection(); Statement statement = connection.createStatement()) {
            String identifier = statement.enquoteIdentifier(name, true);
            Roles.role(statement, identifier, name, password);
            if (!Roles.exists(statement, "select 1 from pg_database where datname = " + statement.enquoteLiteral(name))) {
                statement.execute("create database " + identifier + " owner " + identifier + " encoding 'UTF8' template template0");
                statement.execute("revoke all on database " + identifier + " from public");
            }
        }
    }

    /** Removes it with all that is in it; whoever is connected is cut off. */
    public static void drop(DataSource administration, String name) throws SQLException {
        try (Connection connection = administration.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + statement.enquoteIdentifier(name, true) + " with (force)");
        }
    }
}
