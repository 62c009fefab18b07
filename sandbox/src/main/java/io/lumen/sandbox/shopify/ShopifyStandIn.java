package io.lumen.sandbox.shopify;

import graphql.schema.GraphQLSchema;
import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A stand-in for Shopify: it executes the real Admin schema over orders kept as JSON files, so that a query Shopify
 * would refuse is refused here in the same words.
 *
 * <p>Doors: {@code /{shop}/admin/api/{version}/graphql.json}; {@code /{shop}/admin/oauth/…}, where an app is installed and has its
 * tokens; {@code /_control} makes it slow or broken; {@code /_tokens} ends or withdraws a shop's tokens; {@code /_requests} tells
 * what was asked.
 */
public final class ShopifyStandIn implements Door {

    /** The demo shops; they exist whatever orders are served. */
    public static final List<String> DEMO_SHOPS = List.of("aurora", "birch");

    /**
     * What the stand-in is made of.
     *
     * @param app       the one app that can be installed
     * @param orders    the order files, or null for the demo orders
     * @param allowance points a shop may spend
     * @param console   told one line a problem
     */
    public record Settings(App app, OrderFiles orders, Allowance allowance, Clock clock, RandomGenerator random, Consumer<String> console) {
    }

    /** @param watched whether they may change while the stand-in runs; then it looks at them before each answer */
    public record OrderFiles(Path folder, boolean watched) {
        /** Those of a folder that may change. */
        public static OrderFiles watched(Path folder) {
            return new OrderFiles(folder, true);
        }
    }

    /** An app as it is known here. Printing it does not show the secret. */
    public record App(String id, String secret) {
        @Override
        public String toString() {
            return "App[" + id + "]";
        }
    }

    /**
     * @param maximum     points a shop may have at once; Shopify's standard plan has 2000
     * @param restoreRate points that come back each second; Shopify's standard plan has 100
     */
    public record Allowance(double maximum, double restoreRate) {
    }

    /** An order worth trying: what a person types in, and what it shows. */
    public record Sample(String name, String email, String shows) {
    }

    private record Ready(ShopCatalog shops, AdminApi api) {
    }

    private final CompletableFuture<Ready> ready;
    private final AtomicReference<Weather> weather = new AtomicReference<>(Weather.FAIR);
    private final RequestLog log;
    private final AdminDoor admin;
    private final InstallDoor install;
    private final AppTokens tokens;

    private ShopifyStandIn(Settings settings) {
        this.log = new RequestLog(settings.clock());
        this.ready = CompletableFuture.supplyAsync(() -> ready(settings), work -> Thread.ofPlatform().name("shopify-schema").daemon().start(work));
        this.tokens = new AppTokens(settings.app().secret(), settings.clock());
        this.admin = new AdminDoor(() -> ready.join().shops(), () -> ready.join().api(), tokens, weather, log, settings.random());
        this.install = new InstallDoor(settings.app(), () -> ready.join().shops(), tokens, weather, log, settings.clock());
    }

    /** Begins to read the schema in the background; a request that comes before it is done waits for it. */
    public static ShopifyStandIn open(Settings settings) {
        return new ShopifyStandIn(settings);
    }

    /** Completes when the schema is read and the orders were looked at. */
    public CompletableFuture<Void> ready() {
        return ready.thenAccept(done -> done.shops().current());
    }

    /** The shop's orders that carry a word on what they show ({@code _shows} in the file), by number. */
    public List<Sample> samples(String shop) {
        return ready.join().shops().shop(shop).map(ShopData::orders).orElse(List.of()).stream()
            .filter(order -> !order.text("_shows").isEmpty())
            .sorted(Comparator.comparing((OrderRecord order) -> (Integer) order.data().get("number")).thenComparing(order -> order.text("name")))
            .map(order -> new Sample(order.text("name"), order.text("email"), order.text("_shows")))
            .toList();
    }

    /** How many queries came since the last reset. */
    public int asked() {
        return log.total();
    }

    public static boolean isFor(String path) {
        return AdminDoor.isFor(path) || InstallDoor.isFor(path) || path.equals("/_control") || path.equals("/_requests") || path.equals("/_tokens");
    }

    @Override
    public void serve(Call call) throws IOException {
        switch (call.path()) {
            case "/_control" -> control(call);
            case "/_requests" -> requests(call);
            case "/_tokens" -> tokens(call);
            case String path when InstallDoor.isFor(path) -> install.serve(call);
            default -> admin.serve(call);
        }
    }

    private void control(Call call) throws IOException {
        if (call.method().equals("POST")) {
            try {
                Map<String, Object> change = Json.object(call.body());
                weather.updateAndGet(now -> now.with(change));
                if (Boolean.TRUE.equals(change.get("reset"))) {
                    log.reset();
                }
            } catch (IOException | IllegalArgumentException refused) {
                call.json(400, Json.bytes(Map.of("error", String.valueOf(refused.getMessage()).lines().findFirst().orElse(""))));
                return;
            }
        }
        call.json(200, Json.bytes(weather.get()));
    }

    /** {@code {"withdraw": "aurora"}}: the owner removes the app; {@code {"end": "aurora"}}: access tokens end before their time. */
    private void tokens(Call call) throws IOException {
        Map<String, Object> wanted = Json.object(call.body());
        if (wanted.get("withdraw") instanceof String shop) {
            tokens.withdraw(shop);
        }
        if (wanted.get("end") instanceof String shop) {
            tokens.end(shop);
        }
        call.noContent();
    }

    private void requests(Call call) throws IOException {
        if (call.method().equals("DELETE")) {
            log.reset();
        }
        call.json(200, Json.bytes(log.asJson()));
    }

    private static Ready ready(Settings settings) {
        GraphQLSchema schema = AdminSchema.load(new AdminFields().byType());
        Map<String, ShopData> demo = new LinkedHashMap<>();
        ShopCatalog builtIn = new ShopCatalog(demoOrders(), false, Map.of(), schema, settings.console());
        DEMO_SHOPS.forEach(shop -> demo.put(shop, builtIn.shop(shop).orElseThrow().withOrders(List.of())));
        ShopCatalog shops = settings.orders() == null
            ? builtIn
            : new ShopCatalog(settings.orders().folder(), settings.orders().watched(), demo, schema, settings.console());
        LeakyBucket.Size size = new LeakyBucket.Size(settings.allowance().maximum(), settings.allowance().restoreRate());
        return new Ready(shops, new AdminApi(schema, settings.clock(), size, settings.console()));
    }

    private static Path demoOrders() {
        try {
            URI folder = ShopifyStandIn.class.getResource("/demo/orders").toURI();
            if (folder.getScheme().equals("jar")) {
                URI jar = URI.create(folder.getSchemeSpecificPart().split("!")[0]);
                return FileSystems.newFileSystem(Path.of(jar)).getPath("/demo/orders");
            }
            return Path.of(folder);
        } catch (URISyntaxException | IOException missing) {
            throw new IllegalStateException("The demo orders are not on the class path", missing);
        }
    }
}
