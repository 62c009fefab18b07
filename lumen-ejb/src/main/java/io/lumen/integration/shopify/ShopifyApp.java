package io.lumen.integration.shopify;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who Lumen is to Shopify: {@code lumen.shopify.client-id}, {@code lumen.shopify.api-secret}, and the rights it asks for,
 * {@code lumen.shopify.scopes}. Without the first two nobody can be sent to their shop, and tokens can still be pasted.
 */
@ApplicationScoped
class ShopifyApp implements CheckedAtStart {
    private static final String ID = "lumen.shopify.client-id";
    private static final String SECRET = "lumen.shopify.api-secret";
    private static final String SCOPES = "lumen.shopify.scopes";
    /** Orders of more than sixty days ago need {@code read_all_orders}, which Shopify grants to an app on request only. */
    private static final String USUAL_SCOPES = "read_orders,read_fulfillments,read_returns,read_merchant_managed_fulfillment_orders";

    private final Optional<String> id;
    private final Optional<String> secret;
    private final String scopes;

    protected ShopifyApp() {
        this(Optional.empty(), Optional.empty(), USUAL_SCOPES);
    }

    @Inject
    ShopifyApp(Settings settings) {
        this(settings.text(ID), settings.text(SECRET), settings.text(SCOPES).orElse(USUAL_SCOPES));
    }

    ShopifyApp(Optional<String> id, Optional<String> secret, String scopes) {
        this.id = id;
        this.secret = secret;
        this.scopes = scopes;
    }

    @Override
    public void check() {
        if (!scopes.matches("[a-z_]+(,[a-z_]+)*")) {
            throw new InvalidSetting(SCOPES, "must be rights as Shopify calls them, with commas between");
        }
        if (id.isPresent() && secret.isEmpty()) {
            throw new InvalidSetting(SECRET, "is missing, and needed with " + ID);
        }
    }

    boolean isComplete() {
        return id.isPresent() && secret.isPresent();
    }

    String id() {
        return id.orElseThrow(() -> new InvalidSetting(ID, "is missing"));
    }

    String secret() {
        return secret.orElseThrow(() -> new InvalidSetting(SECRET, "is missing"));
    }

    String scopes() {
        return scopes;
    }
}
