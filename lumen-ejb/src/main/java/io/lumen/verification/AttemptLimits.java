package io.lumen.verification;

import io.lumen.entitlement.AgreedLimits;
import io.lumen.entitlement.Overridable;
import io.lumen.limit.Buckets;
import io.lumen.limit.Limit;
import io.lumen.limit.NetworkAddress;
import io.lumen.order.OrderNumber;
import io.lumen.secret.KeyedHash;
import io.lumen.store.StoreAccess;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts failed tries by session, by order, by network address and by tenant, for all nodes together. Tries of one order that
 * are under way on this node count as failed until they have ended, so that tries at the same time cannot pass the limit
 * together. Nodes do not tell each other what is under way: tries sent to several of them at the very same moment can pass the
 * limit once, by at most as much for each node, and every one of them is then paid back in waiting.
 *
 * <p>An order is counted by the number that was typed, whether or not there is such an order.
 */
@ApplicationScoped
class AttemptLimits {
    private final Buckets buckets;
    private final Limits limits;
    private final KeyedHash hash;
    private final AgreedLimits agreed;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    protected AttemptLimits() {
        this(null, null, null, null);
    }

    @Inject
    AttemptLimits(Buckets buckets, Limits limits, KeyedHash hash, AgreedLimits agreed) {
        this.buckets = buckets;
        this.limits = limits;
        this.hash = hash;
        this.agreed = agreed;
    }

    /** Whether a try may be made. */
    enum Admittance {
        OPEN,
        /** This order was tried too often; told to nobody. */
        ORDER_BLOCKED,
        /** This session, network address or tenant failed too often. */
        CLOSED
    }

    /** A try that is under way; it must be closed when it has ended, and after it was counted. */
    final class Hold implements AutoCloseable {
        private final Admittance admittance;
        private final String order;

        private Hold(Admittance admittance, String order) {
            this.admittance = admittance;
            this.order = order;
        }

        Admittance admittance() {
            return admittance;
        }

        @Override
        public void close() {
            end(order);
        }
    }

    /** Begins a try of an order. */
    Hold begin(Attempt attempt) {
        String order = order("order", attempt, attempt.number().orElseThrow());
        // Counted before anything is looked up: what ends meanwhile is then seen in one place or the other, never in neither.
        int inFlight = underWay.merge(order, 1, Integer::sum);
        try {
            return new Hold(admittance(attempt, order, inFlight), order);
        } catch (RuntimeException fault) {
            end(order);
            throw fault;
        }
    }

    private void end(String order) {
        underWay.computeIfPresent(order, (key, count) -> count == 1 ? null : count - 1);
    }

    private Admittance admittance(Attempt attempt, String order, int inFlight) {
        Map<String, Limit> general = general(attempt);
        Set<String> asked = new HashSet<>(general.keySet());
        asked.add(order);
        Set<String> touched = buckets.touched(asked);
        boolean closed = general.entrySet().stream()
                .anyMatch(limit -> touched.contains(limit.getKey()) && buckets.left(limit.getKey(), limit.getValue()) < 1);
        if (closed) {
            return Admittance.CLOSED;
        }
        long left = touched.contains(order) ? buckets.left(order, limits.perOrder()) : limits.perOrder().most();
        return inFlight <= left ? Admittance.OPEN : Admittance.ORDER_BLOCKED;
    }

    /** The try failed: it counts, against its order too unless that was blocked already. */
    void failed(Attempt attempt, Admittance admittance) {
        failed(attempt);
        String order = order("order", attempt, attempt.number().orElseThrow());
        if (admittance == Admittance.OPEN) {
            buckets.draw(order, limits.perOrder());
        } else {
            // Takes the time of the other, and does not put off the end of the waiting.
            buckets.left(order, limits.perOrder());
        }
    }

    /** A try failed that was of no order. */
    void failed(Attempt attempt) {
        general(attempt).forEach(buckets::draw);
    }

    /** Whether a code may be sent; if so, it is counted. */
    boolean takeCode(Attempt attempt, OrderNumber number) {
        return buckets.take(key("code-session", attempt.conversation().tenant() + ":" + attempt.conversation().id()), limits.codesPerSession())
                && buckets.take(key("code-address", NetworkAddress.network(attempt.network())), limits.codesPerAddress())
                && buckets.take(order("code-order", attempt, number), limits.codesPerOrder());
    }

    private Map<String, Limit> general(Attempt attempt) {
        Map<String, Limit> keys = new LinkedHashMap<>();
        keys.put(key("session", attempt.conversation().tenant() + ":" + attempt.conversation().id()), limits.perSession());
        keys.put(key("address", NetworkAddress.network(attempt.network())), limits.perAddress());
        ofTheTenant(attempt.conversation().tenant(), keys);
        return keys;
    }

    /** A bucket keeps the size it was made with, so a limit that was agreed on has one of its own. */
    private void ofTheTenant(TenantId tenant, Map<String, Limit> keys) {
        OptionalInt figure = agreed.of(tenant, Overridable.VERIFICATION_PER_TENANT);
        if (figure.isPresent()) {
            keys.put(key("tenant", tenant + ":" + figure.getAsInt()), new Limit(figure.getAsInt(), limits.perTenant().in()));
        } else {
            keys.put(key("tenant", tenant.toString()), limits.perTenant());
        }
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
}
