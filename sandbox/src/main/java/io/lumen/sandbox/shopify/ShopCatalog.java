package io.lumen.sandbox.shopify;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The shops and orders under one folder ({@code <folder>/<shop>/*.json}), read again when a file changes.
 *
 * <p>A file that cannot be served is named once on the console and left out; the others are not touched by it. The
 * folder is looked at before each request; one so large that a look takes longer than some milliseconds is looked at
 * for no more than a tenth of the time.
 */
final class ShopCatalog {

    private static final String SHOP_FILE = "_shop.json";
    private static final long QUICK_LOOK_NANOS = 5_000_000;
    private static final int IDLE_FACTOR = 10;

    private record Stamp(FileTime changed, long size) {
    }

    private final Path folder;
    private final boolean watched;
    private final Map<String, ShopData> wellKnown;
    private final OrderCheck check;
    private final Consumer<String> console;
    private final Set<String> said = new HashSet<>();

    private Map<Path, Stamp> seen = Map.of();
    private volatile Map<String, ShopData> shops = Map.of();
    private volatile boolean looked;
    private volatile long restUntil;

    /**
     * @param watched   whether files may change while the sandbox runs
     * @param wellKnown shops that exist even when the folder does not name them, with the settings they have then
     * @param console   told one line a problem
     */
    ShopCatalog(Path folder, boolean watched, Map<String, ShopData> wellKnown, GraphQLSchema schema, Consumer<String> console) {
        this.folder = folder;
        this.watched = watched;
        this.wellKnown = Map.copyOf(wellKnown);
        this.check = new OrderCheck(schema);
        this.console = console;
    }

    Optional<ShopData> shop(String handle) {
        return Optional.ofNullable(current().get(handle));
    }

    Map<String, ShopData> current() {
        if (isDue()) {
            look();
        }
        return shops;
    }

    /** Orders inside the application do not change. */
    private boolean isDue() {
        return !looked || watched && System.nanoTime() - restUntil >= 0;
    }

    private synchronized void look() {
        if (!isDue()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            Map<Path, Stamp> found = files();
            long took = System.nanoTime() - begun;
            restUntil = begun + (took < QUICK_LOOK_NANOS ? 0 : took * IDLE_FACTOR);
            if (!found.equals(seen) || shops.isEmpty()) {
                seen = found;
                shops = read(found);
            }
        } catch (IOException unreadable) {
            say(folder, " cannot be read: " + unreadable.getMessage());
            shops = wellKnown;
        }
        looked = true;
    }

    private Map<Path, Stamp> files() throws IOException {
        Map<Path, Stamp> files = new TreeMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path shop : folders) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(shop, "*.json")) {
                    for (Path file : entries) {
                        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                        files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
                    }
                }
            }
        }
        return files;
    }

    private Map<String, ShopData> read(Map<Path, Stamp> files) {
        Map<String, List<Path>> byShop = new LinkedHashMap<>();
        files.keySet().forEach(file -> byShop.computeIfAbsent(nameOf(file.getParent()), shop -> new ArrayList<>()).add(file));
        Map<String, ShopData> read = new HashMap<>(wellKnown);
        byShop.forEach((handle, shopFiles) -> {
            ShopData shop = settings(handle);
            read.put(handle, shop.withOrders(orders(shop, shopFiles)));
        });
        return Map.copyOf(read);
    }

    private ShopData settings(String handle) {
        Path file = folder.resolve(handle).resolve(SHOP_FILE);
        if (Files.exists(file)) {
            try {
                return ShopData.of(handle, Json.object(Files.readAllBytes(file)));
            } catch (IOException invalid) {
                say(file, " is left out: " + firstLine(invalid));
            }
        }
        return wellKnown.getOrDefault(handle, ShopData.of(handle, Map.of()));
    }

    private List<OrderRecord> orders(ShopData shop, List<Path> files) {
        OrderFile reader = new OrderFile(check, new OrderDefaults(shop.fields()));
        Map<String, OrderRecord> orders = new LinkedHashMap<>();
        for (Path file : files) {
            if (!nameOf(file).equals(SHOP_FILE)) {
                switch (reader.read(file)) {
                    case OrderFile.Malformed malformed -> say(file, " is left out: " + malformed.problem());
                    case OrderFile.Readable readable -> {
                        readable.remarks().forEach(remark -> say(file, ": " + remark));
                        if (orders.putIfAbsent(readable.order().id(), readable.order()) != null) {
                            say(file, " is left out: another file has the id " + readable.order().id());
                        }
                    }
                }
            }
        }
        return List.copyOf(orders.values());
    }

    /** Says it once for each state of the file. */
    private void say(Path file, String line) {
        if (said.add(file + line + seen.get(file))) {
            console.accept("orders: " + file + line);
        }
    }

    private static String nameOf(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static String firstLine(IOException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
