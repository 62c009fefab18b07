package io.lumen.sandbox.database;

/** Passwords of Lumen's three database roles. */
public record RolePasswords(String owner, String app, String platform) {

    @Override
    public String toString() {
        return "RolePasswords[hidden]";
    }
}
