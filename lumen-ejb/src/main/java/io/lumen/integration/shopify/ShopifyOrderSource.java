package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.contact.EmailAddress;
import io.lumen.order.Deadline;
import io.lumen.order.Order;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderSource;
import io.lumen.order.StoreFault;
import io.lumen.store.ConnectionTrouble;
import io.lumen.store.StoreAccess;
import io.lumen.store.StoreAnswer;
import io.lumen.store.StoreLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Orders of a Shopify store, over the Admin GraphQL API. Shopify has no look-up by order name, and its search does not
 * promise to match whole names, so what comes back is compared here again.
 */
@ApplicationScoped
public class ShopifyOrderSource implements OrderSource {
    private static final String CANDIDATES = query("candidates.graphql");
    private static final String ORDER = query("order.graphql");
    private static final String OF_CUSTOMER = query("customer-orders.graphql");
    private static final String ADDRESSES = query("recent-addresses.graphql");
    private static final String CUSTOMER = "gid://shopify/Customer/";
    private static final String HANDLING = query("handling.graphql");
    private static final Set<String> HANDLING_PARTS = Set.of("handling", "returned");

    private final ShopifyClient client;
    private final StoreGuards guards;
    private final StoreLine line;
    private final Clock clock;

    protected ShopifyOrderSource() {
        this(null, null, null, null);
    }

    @Inject
    ShopifyOrderSource(ShopifyClient client, StoreGuards guards, StoreLine line, Clock clock) {
        this.client = client;
        this.guards = guards;
        this.line = line;
        this.clock = clock;
    }

    @Override
    public List<OrderCandidate> candidates(StoreAccess store, OrderNumber number, Deadline deadline) {
        JsonNode data = ask(store, CANDIDATES, Map.of("search", search(store, number)), deadline);
        return StreamSupport.stream(data.path("orders").path("nodes").spliterator(), false)
                .map(ShopifyOrderSource::candidate)
                .filter(candidate -> number.names(candidate.name(), store.orderNumberPrefix(), store.orderNumberSuffix()))
                .toList();
    }

    @Override
    public Optional<Order> details(StoreAccess store, String orderId, Deadline deadline) {
        JsonNode data = asked(store, access -> details(access, Map.of("id", orderId), deadline));
        return data.path("order").isObject() ? Optional.of(OrderReader.read(data, clock.instant())) : Optional.empty();
    }

    /**
     * With what fulfilment orders and returns say, for which a merchant may not have granted the rights. A shop refuses just
     * those parts; should it refuse the whole question for their sake, it is asked without them.
     */
    private JsonNode details(StoreAccess store, Map<String, String> id, Deadline deadline) {
        try {
            return client.ask(store, ORDER + HANDLING, id, HANDLING_PARTS, deadline);
        } catch (StoreFault refused) {
            if (refused.kind() != StoreFault.Kind.REJECTED) {
                throw refused;
            }
            return client.ask(store, ORDER + "}", id, deadline);
        }
    }

    @Override
    public List<OrderCandidate> ofCustomer(StoreAccess store, String customerId, Deadline deadline) {
        JsonNode data = ask(store, OF_CUSTOMER, Map.of("search", "customer_id:" + customerId), deadline);
        return StreamSupport.stream(data.path("orders").path("nodes").spliterator(), false)
                .filter(node -> (CUSTOMER + customerId).equals(node.path("customer").path("id").asText()))
                .map(ShopifyOrderSource::candidate)
                .toList();
    }

    @Override
    public boolean showsAddresses(StoreAccess store, Deadline deadline) {
        JsonNode newest = ask(store, ADDRESSES, Map.of(), deadline).path("orders").path("nodes");
        return newest.isEmpty()
                || StreamSupport.stream(newest.spliterator(), false).anyMatch(node -> EmailAddress.parse(node.path("email").asText(null)).isPresent());
    }

    private JsonNode ask(StoreAccess store, String query, Map<String, String> variables, Deadline deadline) {
        return asked(store, access -> client.ask(access, query, variables, deadline));
    }

    /** With a token that is good, and noting how the shop has answered. A token may be replaced while we hold it: then it is asked once more. */
    private JsonNode asked(StoreAccess store, Function<StoreAccess, JsonNode> question) {
        try {
            StoreAccess usable = had(line.usable(store));
            JsonNode answer = guards.call(store.storeId(), () -> withAnother(usable, question));
            line.answered(store);
            return answer;
        } catch (StoreFault fault) {
            line.failed(store, fault.trouble());
            throw fault;
        }
    }

    private JsonNode withAnother(StoreAccess store, Function<StoreAccess, JsonNode> question) {
        try {
            return question.apply(store);
        } catch (StoreFault fault) {
            if (fault.trouble() != ConnectionTrouble.TOKEN_REFUSED) {
                throw fault;
            }
            return switch (line.insteadOf(store)) {
                case StoreAnswer.Had<StoreAccess>(StoreAccess other) -> question.apply(other);
                case StoreAnswer.Troubled<StoreAccess>(ConnectionTrouble trouble) -> throw fault;
            };
        }
    }

    private static StoreAccess had(StoreAnswer<StoreAccess> answer) {
        return switch (answer) {
            case StoreAnswer.Had<StoreAccess>(StoreAccess access) -> access;
            case StoreAnswer.Troubled<StoreAccess>(ConnectionTrouble trouble) -> throw new StoreFault(kindOf(trouble), trouble, "no token could be had for the store");
        };
    }

    private static StoreFault.Kind kindOf(ConnectionTrouble trouble) {
        return switch (trouble) {
            case TOKEN_REFUSED, RIGHT_MISSING, SHOP_NOT_FOUND, SHOP_CLOSED -> StoreFault.Kind.REJECTED;
            case STORE_DOWN -> StoreFault.Kind.UNAVAILABLE;
            case THROTTLED -> StoreFault.Kind.THROTTLED;
            case TOO_SLOW -> StoreFault.Kind.TOO_SLOW;
            case UNREADABLE -> StoreFault.Kind.UNREADABLE;
        };
    }

    /** A disjunction of quoted names. An order number holds neither quotes nor backslashes; a store's prefix may. */
    static String search(StoreAccess store, OrderNumber number) {
        return number.possibleNames(store.orderNumberPrefix(), store.orderNumberSuffix()).stream()
                .map(name -> "name:\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(" OR "));
    }

    private static OrderCandidate candidate(JsonNode node) {
        return new OrderCandidate(
                node.path("id").asText(), node.path("name").asText(), EmailAddress.parse(node.path("email").asText(null)));
    }

    private static String query(String file) {
        try (InputStream stream = ShopifyOrderSource.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
