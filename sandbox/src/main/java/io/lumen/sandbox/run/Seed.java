package io.lumen.sandbox.run;

import io.lumen.sandbox.seed.ManyTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** {@code ./lumen seed}: fills the running sandbox with many tenants and their past conversations; stopped, it goes on where it was. */
public final class Seed {
    private static final int TENANTS = 100_000;
    private static final int CONVERSATIONS = 10;
    private static final int TOLD_EVERY = 10_000;

    private Seed() {}

    /** The folder of the working copy; how many tenants; how many conversations each. */
    public static void main(String[] arguments) throws IOException {
        SandboxSettings settings = SandboxSettings.from(Path.of(arguments[0]).toAbsolutePath().normalize(), System.getenv());
        Path secrets = settings.data().resolve("secrets.properties");
        if (!Files.exists(secrets)) {
            fail("Nothing was ever started in " + settings.data() + "; run ./lumen up first.");
        }
        LocalSecrets kept = LocalSecrets.in(secrets);
        int tenants = number(arguments, 1, TENANTS);
        int conversations = number(arguments, 2, CONVERSATIONS);
        try (Connection owner = DriverManager.getConnection(address(settings, System.getenv()), "lumen_owner", kept.passwords().owner())) {
            ManyTenants many = new ManyTenants(owner, kept.keyset());
            long begun = System.nanoTime();
            int made = many.fill(tenants, conversations, there -> {
                if (there % TOLD_EVERY == 0) {
                    System.out.println("  " + there + " tenants");
                }
            });
            many.analyze();
            System.out.println(made == 0 ? "They are all there already." : made + " tenants with " + conversations + " conversations each, in " + (System.nanoTime() - begun) / 1_000_000_000L + " s.");
        } catch (IllegalArgumentException beyond) {
            fail("That cannot be made: " + beyond.getMessage() + ".");
        } catch (SQLException unreachable) {
            fail("The sandbox's database does not answer or is of another version; run ./lumen up in another window first. (" + unreachable.getMessage() + ")");
        }
    }

    private static String address(SandboxSettings settings, Map<String, String> environment) {
        return environment.getOrDefault("LUMEN_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/lumen");
    }

    private static int number(String[] arguments, int place, int otherwise) {
        if (arguments.length <= place) {
            return otherwise;
        }
        if (!arguments[place].matches("[0-9]{1,7}")) {
            fail("A number was expected, not '" + arguments[place] + "'.");
        }
        return Integer.parseInt(arguments[place]);
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
