package io.lumen.it;

import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.shopify.ShopifyStandIn;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The Shopify stand-in of the tests inside the server; the whole-system tests have their sandbox's. */
public class TestShops implements LauncherSessionListener {
    private LocalServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String address = System.getenv("LUMEN_SHOPIFY_BASE_URL");
        if (address == null) {
            return;
        }
        ShopifyStandIn.App app = new ShopifyStandIn.App(System.getenv("LUMEN_SHOPIFY_CLIENT_ID"), System.getenv("LUMEN_SHOPIFY_API_SECRET"));
        ShopifyStandIn.Allowance plenty = new ShopifyStandIn.Allowance(1_000_000, 1_000_000);
        try {
            server = LocalServer.start(URI.create(address.replace("{shop}", "")).getPort(), ShopifyStandIn.open(
                    new ShopifyStandIn.Settings(app, null, plenty, Clock.systemUTC(), RandomGenerator.getDefault(), System.err::println)));
        } catch (IOException fault) {
            throw new IllegalStateException("the tests' shops did not start at " + address, fault);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            server.close();
        }
    }
}
