package io.lumen.integration.shopify;

import io.lumen.order.OrderSource;
import io.lumen.order.OrderSourceContract;
import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.shopify.ShopifyStandIn;
import io.lumen.store.PlainLine;
import io.lumen.store.StoreAccess;
import io.lumen.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The adapter keeps the port's promises against the stand-in, too: what the sandbox shows is what a shop would. */
class StandInOrderSourceContractTest extends OrderSourceContract {
    private static final StoreAccess AURORA =
            new StoreAccess(new TenantId(1), UUID.fromString("018f0000-0000-7000-8000-000000000001"), "aurora", "#", "", "shpat_demo_aurora");

    @TempDir
    static Path orders;

    private static LocalServer server;
    private static OrderSource source;

    @BeforeAll
    static void open() throws IOException {
        Path shop = Files.createDirectories(orders.resolve("aurora"));
        Files.writeString(shop.resolve("1042.json"), Example.order("order-1042-shipped.json").toString());
        Files.writeString(shop.resolve("1043.json"), Example.order("order-1043-unfulfilled.json").toString());
        Files.writeString(shop.resolve("EN1044-B.json"), Example.order("order-EN1044-partially-fulfilled.json").toString());
        Files.writeString(shop.resolve("1045.json"), Example.order("order-1043-unfulfilled.json")
                .put("id", "gid://shopify/Order/5512001045").put("name", "#1045").putNull("email").toString());
        server = LocalServer.start(0, ShopifyStandIn.open(new ShopifyStandIn.Settings(
                new ShopifyStandIn.App("test-app", "test-secret"), ShopifyStandIn.OrderFiles.watched(orders),
                new ShopifyStandIn.Allowance(100_000, 100_000), Clock.systemUTC(), RandomGenerator.of("L64X128MixRandom"), line -> {})));
        ShopifyAddress address = new ShopifyAddress("http://127.0.0.1:" + server.port() + "/{shop}");
        source = new ShopifyOrderSource(
                new ShopifyClient(address, new OutsideTransactions(), new ShopifyHttp()), new StoreGuards(), new PlainLine(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Override
    protected OrderSource source() {
        return source;
    }

    @Override
    protected StoreAccess store() {
        return AURORA;
    }
}
