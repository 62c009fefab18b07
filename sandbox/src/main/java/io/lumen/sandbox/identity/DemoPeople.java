package io.lumen.sandbox.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The people who can sign in to the sandbox. Their ids are always the same, so that Lumen's own rows may name them before
 * the identity server has started.
 */
public final class DemoPeople {

    /** Everybody's. */
    public static final String PASSWORD = "lumen-demo";

    public static final UUID AURORA_OWNER = UUID.fromString("0198f000-0000-7000-8000-000000001001");
    public static final UUID AURORA_AGENT = UUID.fromString("0198f000-0000-7000-8000-000000001002");
    public static final UUID BIRCH_OWNER = UUID.fromString("0198f000-0000-7000-8000-000000001003");
    public static final UUID ADMIN = UUID.fromString("0198f000-0000-7000-8000-000000001004");
    public static final UUID FINANCE = UUID.fromString("0198f000-0000-7000-8000-000000001005");
    public static final UUID AGENCY = UUID.fromString("0198f000-0000-7000-8000-000000001006");

    private static final long AURORA = 101;
    private static final long BIRCH = 102;

    /**
     * One of them.
     *
     * @param groups     the organization group of each tenant they belong to
     * @param realmRoles what they are at Lumen itself
     * @param codeSecret what their one-time codes are made from, as an authenticator takes it (Base32), or null
     * @param shows      who they are, in a line for the terminal
     */
    public record Person(
            UUID id, String email, String firstName, String lastName, Map<Long, String> groups, List<String> realmRoles, String codeSecret, String shows) {
    }

    public static final List<Person> ALL = List.of(
        new Person(AURORA_OWNER, "owner@aurora.example", "Olivia", "Aurora", Map.of(AURORA, "owners"), List.of(), null, "owns the Aurora shop"),
        new Person(AURORA_AGENT, "agent@aurora.example", "Anton", "Aurora", Map.of(AURORA, "agents"), List.of(), null, "works for the Aurora shop"),
        new Person(BIRCH_OWNER, "owner@birch.example", "Bea", "Birch", Map.of(BIRCH, "owners"), List.of(), null, "owns the Birch shop"),
        new Person(ADMIN, "admin@lumen.example", "Ada", "Lumen", Map.of(), List.of("platform-admin"), "LUMENADMINSANDBOXONLY234567DEMO2",
            "runs Lumen: the tenant console"),
        new Person(FINANCE, "finance@lumen.example", "Finn", "Lumen", Map.of(), List.of("finance"), "LUMENFINANCESANDBOXONLY23456DEMO",
            "runs Lumen: billing"),
        new Person(AGENCY, "both@agency.example", "Bo", "Agency", Map.of(AURORA, "owners", BIRCH, "owners"), List.of(), null, "an agency that owns both"));

    private DemoPeople() {
    }
}
