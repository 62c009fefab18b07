package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.order.OrderSource;
import io.lumen.order.OrderSourceContract;
import io.lumen.store.PlainLine;
import io.lumen.store.SampleStores;
import io.lumen.store.StoreAccess;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class ShopifyOrderSourceContractTest extends OrderSourceContract {
    private final StoreOverHttp store = new StoreOverHttp().answers(new TinyAdminApi(List.of(
            Example.order("order-1042-shipped.json"),
            Example.order("order-1043-unfulfilled.json"),
            Example.order("order-EN1044-partially-fulfilled.json"),
            withoutEmail())));
    private final OrderSource source =
            new ShopifyOrderSource(new ShopifyClient(store.address(), new OutsideTransactions(), new ShopifyHttp()), new StoreGuards(), new PlainLine(), Clock.systemUTC());

    private static ObjectNode withoutEmail() {
        return Example.order("order-1043-unfulfilled.json").put("id", "gid://shopify/Order/5512001045").put("name", "#1045").putNull("email");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    protected OrderSource source() {
        return source;
    }

    @Override
    protected StoreAccess store() {
        return SampleStores.AURORA;
    }
}
