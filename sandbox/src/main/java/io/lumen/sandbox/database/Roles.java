package io.lumen.sandbox.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lumen's roles and its database: {@code lumen_owner} migrates and owns, {@code lumen_app} serves, {@code lumen_platform}
 * reads across tenants through named views. None is a superuser and none can pass by row security.
 */
public final class Roles {

    public static final String OWNER = "lumen_owner";
    public static final String APP = "lumen_app";
    public static final String PLATFORM = "lumen_platform";

    private static final String RIGHTS = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    private final RolePasswords passwords;

    public Roles(RolePasswords passwords) {
        this.passwords = passwords;
    }

    /**
     * Creates what is missing and sets the passwords; may be repeated.
     *
     * @param administration a user that may create roles and databases
     */
    public void prepare(DataSource administration, String database) throws SQLException {
        try (Connection connection = administration.getConnection(); Statement statement = connection.createStatement()) {
            role(statement, OWNER, OWNER, passwords.owner());
            role(statement, APP, APP, passwords.app());
            role(statement, PLATFORM, PLATFORM, passwords.platform());
            if (!exists(statement, "select 1 from pg_database where datname = " + statement.enquoteLiteral(database))) {
                statement.execute("create database " + statement.enquoteIdentifier(database, true) + " owner " + OWNER
                    + " encoding 'UTF8' template template0");
                statement.execute("revoke all on database " + statement.enquoteIdentifier(database, true) + " from public");
            }
            statement.execute("grant connect on database " + statement.enquoteIdentifier(database, true) + " to " + APP + ", " + PLATFORM);
        }
    }

    static void role(Statement statement, String identifier, String name, String password) throws SQLException {
        boolean there = exists(statement, "select 1 from pg_roles where rolname = " + statement.enquoteLiteral(name));
        statement.execute((there ? "alter role " : "create role ") + identifier + RIGHTS + " password " + statement.enquoteLiteral(password));
    }

    static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
