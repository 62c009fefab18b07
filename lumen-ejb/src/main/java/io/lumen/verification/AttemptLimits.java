package io.lumen.verification;

import io.lumen.order.OrderNumber;
import io.lumen.secret.KeyedHash;
import io.lumen.store.StoreAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts failed tries by session, by order, by network address and by tenant. A try is held against its order before the
 * store is asked and given back when it succeeds, so that tries at the same time cannot pass the limit together.
 *
 * <p>An order is counted by the number that was typed, whether or not there is such an order.
 */
@ApplicationScoped
class AttemptLimits {
    private final Buckets buckets;
    private final Limits limits;
    private final KeyedHash hash;

    protected AttemptLimits() {
        this(null, null, null);
    }

    @Inject
    AttemptLimits(Buckets buckets, Limits limits, KeyedHash hash) {
        this.buckets = buckets;
        this.limits = limits;
        this.hash = hash;
    }

    /** Whether a try may be made. */
    enum Admittance {
        OPEN,
        /** This order was tried too often; told to nobody. */
        ORDER_BLOCKED,
        /** This session, network address or tenant failed too often. */
        CLOSED
    }

    Admittance admit(Attempt attempt) {
        Map<String, Limit> general = general(attempt);
        Set<String> touched = buckets.touched(general.keySet());
        if (!touched.stream().allMatch(key -> buckets.hasLeft(key, general.get(key)))) {
            return Admittance.CLOSED;
        }
        boolean open = attempt.number().map(number -> buckets.take(order("order", attempt, number), limits.perOrder())).orElse(true);
        return open ? Admittance.OPEN : Admittance.ORDER_BLOCKED;
    }

    /** The try failed: it stays held against its order and counts against the rest. */
    void failed(Attempt attempt) {
        general(attempt).forEach(buckets::draw);
    }

    /** The try succeeded, or could not be made: it does not count. */
    void forgiven(Attempt attempt) {
        attempt.number().ifPresent(number -> buckets.giveBack(order("order", attempt, number), limits.perOrder()));
    }

    /** Whether a code may be sent; if so, it is counted. */
    boolean takeCode(Attempt attempt, OrderNumber number) {
        return buckets.take(key("code-session", attempt.conversation().tenant() + ":" + attempt.conversation().id()), limits.codesPerSession())
                && buckets.take(key("code-address", network(attempt.network())), limits.codesPerAddress())
                && buckets.take(order("code-order", attempt, number), limits.codesPerOrder());
    }

    private Map<String, Limit> general(Attempt attempt) {
        Map<String, Limit> keys = new LinkedHashMap<>();
        keys.put(key("session", attempt.conversation().tenant() + ":" + attempt.conversation().id()), limits.perSession());
        keys.put(key("address", network(attempt.network())), limits.perAddress());
        keys.put(key("tenant", attempt.conversation().tenant().toString()), limits.perTenant());
        return keys;
    }

    /** By one of its names, so that leaving out the store's prefix is not another order. */
    private String order(String kind, Attempt attempt, OrderNumber number) {
        StoreAccess store = attempt.store();
        List<String> names = number.possibleNames(store.orderNumberPrefix(), store.orderNumberSuffix());
        return key(kind, store.tenant() + ":" + store.storeId() + ":" + names.getFirst());
    }

    private String key(String kind, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(value, "attempt:" + kind));
    }

    /** Of an IPv6 address the first 64 bits: the rest is chosen freely by whoever has them. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return InetAddress.getByAddress(bytes.length == 16 ? Arrays.copyOf(Arrays.copyOf(bytes, 8), 16) : bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
