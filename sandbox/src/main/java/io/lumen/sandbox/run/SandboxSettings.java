package io.lumen.sandbox.run;

import io.lumen.sandbox.shopify.ShopifyStandIn.OrderFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the sandbox keeps its things and where they listen; every value can be changed by an environment variable.
 *
 * @param root      the working copy
 * @param data      everything that is kept between starts
 * @param orders    order files instead of the demo orders, or null
 * @param allowance points a demo shop may spend and get back each second
 * @param model     which language model the Aurora shop uses
 * @param identity  which Keycloak people sign in at
 */
record SandboxSettings(
        Path root, Path data, Ports ports, OrderFiles orders, Allowance allowance, Model model, Identity identity, Map<String, String> environment) {

    record Ports(int http, int management, int store, int mailPage, int smtp, int database, int model, int keycloak, int keycloakManagement) {

        List<Port> all(boolean withDatabase, boolean withModel, boolean withKeycloak) {
            Stream<Port> always = Stream.of(
                new Port(http, "Lumen", "LUMEN_PORT_HTTP"),
                new Port(management, "Lumen's management", "LUMEN_PORT_MANAGEMENT"),
                new Port(store, "the demo shops and the Shopify stand-in", "LUMEN_PORT_STORE"),
                new Port(mailPage, "the mailbox page", "LUMEN_PORT_MAIL_PAGE"),
                new Port(smtp, "mail (SMTP)", "LUMEN_PORT_SMTP"));
            Stream<Port> postgres = withDatabase ? Stream.of(new Port(database, "PostgreSQL", "LUMEN_PORT_DB")) : Stream.empty();
            Stream<Port> scripted = withModel ? Stream.of(new Port(model, "the scripted model", "LUMEN_PORT_MODEL")) : Stream.empty();
            Stream<Port> identity = withKeycloak ? Stream.of(
                new Port(keycloak, "Keycloak", "LUMEN_PORT_KEYCLOAK"),
                new Port(keycloakManagement, "Keycloak's management", "LUMEN_PORT_KEYCLOAK_MANAGEMENT")) : Stream.empty();
            return Stream.of(always, postgres, scripted, identity).flatMap(ports -> ports).toList();
        }
    }

    /** A port, what it is for, and the variable that changes it. */
    record Port(int number, String purpose, String variable) {
    }

    record Allowance(double maximum, double restoreRate) {
    }

    /**
     * Which language model the Aurora shop uses.
     *
     * @param provider as {@code model_choice} names it; null: none
     * @param scripted whether it is the sandbox's own, which is started then, and not one that the person configured
     */
    record Model(String provider, boolean scripted) {
    }

    /**
     * Which Keycloak people sign in at.
     *
     * @param url     the realm's address, as a browser reaches it; null: nobody can sign in
     * @param started whether it is the sandbox's own, which is started then, and not one that the person configured
     */
    record Identity(String url, boolean started) {
    }

    static SandboxSettings from(Path root, Map<String, String> environment) {
        Ports ports = new Ports(
            port(environment, "LUMEN_PORT_HTTP", 8080),
            port(environment, "LUMEN_PORT_MANAGEMENT", 9990),
            port(environment, "LUMEN_PORT_STORE", 8181),
            port(environment, "LUMEN_PORT_MAIL_PAGE", 8183),
            port(environment, "LUMEN_PORT_SMTP", 3025),
            port(environment, "LUMEN_PORT_DB", 5433),
            port(environment, "LUMEN_PORT_MODEL", 8184),
            port(environment, "LUMEN_PORT_KEYCLOAK", 8180),
            port(environment, "LUMEN_PORT_KEYCLOAK_MANAGEMENT", 9180));
        Path data = value(environment, "LUMEN_DATA").map(Path::of).orElse(root.resolve(".lumen")).toAbsolutePath().normalize();
        return new SandboxSettings(root, data, ports, orders(environment), allowance(environment), model(environment), identity(environment, ports), environment);
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path run() {
        return data.resolve("run");
    }

    /** A PostgreSQL that is already there, instead of the embedded one. */
    Optional<String> externalDatabase() {
        return value(environment, "LUMEN_DB_URL");
    }

    Optional<String> value(String variable) {
        return value(environment, variable);
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        return value(environment, variable).map(text -> {
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535 && Integer.parseInt(text) > 0) {
                return Integer.parseInt(text);
            }
            throw new StartFailure(variable + " is '" + text + "', which is no port number.");
        }).orElse(usual);
    }

    private static Model model(Map<String, String> environment) {
        return value(environment, "LUMEN_SANDBOX_MODEL").map(text -> switch (text) {
            case "true" -> new Model("openai", true);
            case "false" -> new Model(null, false);
            case "openai", "anthropic", "ollama" -> new Model(text, false);
            default -> throw new StartFailure("LUMEN_SANDBOX_MODEL is '" + text
                + "'; it is true (the scripted model), or openai, anthropic or ollama (yours, see docs/model.md).");
        }).orElse(new Model(null, false));
    }

    private static Identity identity(Map<String, String> environment, Ports ports) {
        if (value(environment, "LUMEN_OIDC_URL").isPresent()) {
            return new Identity(value(environment, "LUMEN_OIDC_URL").get(), false);
        }
        return switch (value(environment, "LUMEN_SANDBOX_KEYCLOAK").orElse("true")) {
            case "true" -> new Identity("http://localhost:" + ports.keycloak() + "/realms/lumen", true);
            case "false" -> new Identity(null, false);
            default -> throw new StartFailure("LUMEN_SANDBOX_KEYCLOAK is '" + environment.get("LUMEN_SANDBOX_KEYCLOAK") + "'; it is true or false.");
        };
    }

    private static OrderFiles orders(Map<String, String> environment) {
        boolean watched = switch (value(environment, "LUMEN_SANDBOX_ORDERS_WATCHED").orElse("true")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new StartFailure(
                "LUMEN_SANDBOX_ORDERS_WATCHED is '" + environment.get("LUMEN_SANDBOX_ORDERS_WATCHED") + "'; it is true or false.");
        };
        return value(environment, "LUMEN_SANDBOX_ORDERS").map(folder -> new OrderFiles(Path.of(folder).toAbsolutePath(), watched)).orElse(null);
    }

    /** Written {@code maximum/restoreRate}; generous unless asked otherwise, so that trying things out is never throttled. */
    private static Allowance allowance(Map<String, String> environment) {
        return value(environment, "LUMEN_SANDBOX_ALLOWANCE").map(text -> {
            String[] parts = text.split("/");
            if (parts.length == 2 && parts[0].matches("\\d{1,9}") && parts[1].matches("\\d{1,9}")) {
                return new Allowance(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
            throw new StartFailure("LUMEN_SANDBOX_ALLOWANCE is '" + text + "'; it is written maximum/restoreRate, such as 2000/100.");
        }).orElse(new Allowance(1_000_000, 1_000_000));
    }
}
