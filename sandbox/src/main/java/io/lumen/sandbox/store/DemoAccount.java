package io.lumen.sandbox.store;

import io.lumen.sandbox.http.Call;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one customer who can sign in at a demo shop, by the press of a button: a shop of a laptop has nothing to protect, and
 * what is to be tried is what the chat makes of it.
 */
final class DemoAccount {

    private static final String COOKIE = "signed-in";
    private static final Pattern SIGNED_IN = Pattern.compile("(?:^|;\\s*)" + COOKIE + "=yes(?:;|$)");

    private static final Pattern PAGE = Pattern.compile("(?:https?://[^/]+)?(/[a-z0-9/-]*)");

    private final CustomerSignature signature;

    DemoAccount(CustomerSignature signature) {
        this.signature = signature;
    }

    /** What a page says of the account: who could sign in, and a fresh token where they have. Nothing where the shop has no customers. */
    Map<String, Object> shownTo(Call call, Map<String, Object> shop) {
        Map<String, Object> shown = new HashMap<>();
        customer(shop).ifPresent(customer -> {
            shown.put("customer", customer.get("name"));
            if (call.header("Cookie").filter(sent -> SIGNED_IN.matcher(sent).find()).isPresent()) {
                shown.put("customerToken", signature.token((String) shop.get("handle"), (String) customer.get("id")));
            }
        });
        return shown;
    }

    /** Signs in or out and goes back to the page the button was on; false where nobody can. */
    boolean change(Call call, Map<String, Object> shop, boolean signedIn) throws IOException {
        if (customer(shop).isEmpty() || !call.method().equals("POST")) {
            return false;
        }
        String home = "/" + shop.get("handle") + "/";
        call.with("Set-Cookie", COOKIE + (signedIn ? "=yes" : "=; Max-Age=0") + "; Path=" + home + "; HttpOnly; SameSite=Lax");
        call.seeOther(call.header("Referer").map(PAGE::matcher).filter(Matcher::matches).map(page -> page.group(1))
            .filter(path -> path.startsWith(home)).orElse(home));
        return true;
    }

    private static Optional<Map<?, ?>> customer(Map<String, Object> shop) {
        return Optional.ofNullable((Map<?, ?>) shop.get("customer"));
    }
}
