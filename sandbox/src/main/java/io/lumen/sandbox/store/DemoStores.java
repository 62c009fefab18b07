package io.lumen.sandbox.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import io.lumen.sandbox.http.Pages;
import io.lumen.sandbox.shopify.ShopifyStandIn.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two small shops in which the widget is embedded exactly as a merchant would: one script tag, under a content security
 * policy that allows Lumen, the shop's own files and nothing else.
 */
public final class DemoStores implements Door {

    private static final Pattern PATH = Pattern.compile("/([a-z]+)(/.*)?");
    private static final Pattern IMAGE = Pattern.compile("/images/([a-z0-9-]+\\.svg)");
    private static final Pattern PRODUCT = Pattern.compile("/products/([a-z0-9-]+)");

    private final Map<String, Map<String, Object>> shops;
    private final Pages pages = new Pages("/store");
    private final String lumen;
    private final String policy;
    private final Function<String, List<Sample>> samples;
    private final DemoAccount account;

    /**
     * @param handles the shops, each described by {@code store/<handle>.json}
     * @param lumen   origin of Lumen, such as {@code http://localhost:8080}
     * @param samples the orders worth trying in a shop
     */
    public DemoStores(List<String> handles, String lumen, Function<String, List<Sample>> samples, CustomerSignature signature) {
        this.shops = handles.stream().collect(Collectors.toUnmodifiableMap(handle -> handle, DemoStores::describe));
        this.lumen = lumen;
        this.samples = samples;
        this.account = new DemoAccount(signature);
        this.policy = "default-src 'none'; script-src 'self' " + lumen + "; connect-src " + lumen
            + "; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
            + "; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    @Override
    public void serve(Call call) throws IOException {
        Matcher path = PATH.matcher(call.path());
        if (call.path().equals("/")) {
            call.redirect("/aurora/");
        } else if (!path.matches() || !shops.containsKey(path.group(1))) {
            call.text(404, "There is nothing here. The demo shops are /aurora/ and /birch/.");
        } else if (path.group(2) == null) {
            call.redirect(call.path() + "/");
        } else {
            shop(call, path.group(1), path.group(2));
        }
    }

    private void shop(Call call, String handle, String rest) throws IOException {
        Map<String, Object> shop = shops.get(handle);
        Matcher image = IMAGE.matcher(rest);
        Matcher product = PRODUCT.matcher(rest);
        boolean served = switch (rest) {
            case "/" -> page(call, "home", shop, shop.get("name") + ": " + shop.get("line"), Map.of());
            case "/shipping" -> page(call, "shipping", shop, "Shipping and returns · " + shop.get("name"), Map.of());
            case "/orders" -> orders(call, shop);
            case "/store.css" -> pages.serve(call, "store.css");
            case "/account.js" -> pages.serve(call, "account.js");
            case "/sign-in" -> account.change(call, shop, true);
            case "/sign-out" -> account.change(call, shop, false);
            case "/brand.css" -> pages.serve(call, handle + "/brand.css");
            default -> image.matches() ? pages.serve(call, handle + "/" + image.group(1))
                : product.matches() && product(call, shop, product.group(1));
        };
        if (!served) {
            call.text(404, "This shop has no such page.");
        }
    }

    private boolean orders(Call call, Map<String, Object> shop) throws IOException {
        List<Sample> found = samples.apply((String) shop.get("handle"));
        List<Map<String, String>> rows = found.stream()
            .map(sample -> Map.of("name", sample.name(), "email", sample.email(), "shows", sample.shows())).toList();
        return page(call, "orders", shop, "Orders to try · " + shop.get("name"), Map.of("samples", rows, "none", rows.isEmpty()));
    }

    private boolean product(Call call, Map<String, Object> shop, String slug) throws IOException {
        List<?> products = (List<?>) shop.get("products");
        Object product = products.stream().filter(one -> slug.equals(((Map<?, ?>) one).get("slug"))).findFirst().orElse(null);
        if (product == null) {
            return false;
        }
        List<?> others = products.stream().filter(one -> one != product).limit(4).toList();
        return page(call, "product", shop, ((Map<?, ?>) product).get("name") + " · " + shop.get("name"), Map.of("product", product, "others", others));
    }

    private boolean page(Call call, String template, Map<String, Object> shop, String title, Map<String, Object> more) throws IOException {
        Map<String, Object> model = new HashMap<>(more);
        model.put("shop", shop);
        model.put("title", title);
        model.put("lumen", lumen);
        model.putAll(account.shownTo(call, shop));
        call.with("Content-Security-Policy", policy).with("Cache-Control", "no-cache").with("Referrer-Policy", "strict-origin-when-cross-origin")
            .answer(200, "text/html; charset=utf-8", pages.page(template, model));
        return true;
    }

    private static Map<String, Object> describe(String handle) {
        try (InputStream in = DemoStores.class.getResourceAsStream("/store/" + handle + ".json")) {
            return new ObjectMapper().readerForMapOf(Object.class).readValue(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
