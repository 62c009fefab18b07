package io.lumen.verification;

import io.lumen.contact.EmailAddress;
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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts failed tries by session, by order, by network address and by tenant, for all nodes together. Tries that are under way on
 * this node count as failed against their session and their order until they have ended, so that tries at the same time cannot
 * pass one of these together. They do not count so against an address or a tenant: a network that hides its people's addresses, or
 * a shop on its busiest day, has more honest checks at the same moment than may fail in an hour. What is sent at the very same moment
 * by many sessions, or to several nodes, can therefore pass a limit once; every one that failed is then paid back in waiting.
 *
 * <p>An order is counted by the number that was typed, whether or not there is such an order.
 *
 * <p>A message's try counts once, however often its answer is worked out: sent again, taken up by another tab, begun anew because the
 * conversation had moved on. That it was counted is noted under the message and what it tried, <em>after</em> it was counted, and it is
 * counted before the answer can be stored or seen. So whatever breaks off in between, the try is counted again rather than not at
 * all; nobody can guess for nothing by breaking off. Two nodes that work the same message out at the same moment may count it twice.
 */
@ApplicationScoped
class AttemptLimits {
    private static final int LOCKS = 256;

    private final Buckets buckets;
    private final Limits limits;
    private final KeyedHash hash;
    private final AgreedLimits agreed;
    private final UnderWay underWay = new UnderWay();
    private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

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
        private final Try tried;
        private final Admittance admittance;

        private Hold(Try tried, Admittance admittance) {
            this.tried = tried;
            this.admittance = admittance;
        }

        Admittance admittance() {
            return admittance;
        }

        /** The try failed: it counts, against its order too unless that was blocked already. */
        void failed() {
            once(tried.guess(), () -> {
                tried.general().forEach(buckets::draw);
                if (admittance == Admittance.OPEN) {
                    buckets.draw(tried.order(), limits.perOrder());
                } else {
                    // Takes the time of the other, and does not put off the end of the waiting.
                    buckets.left(tried.order(), limits.perOrder());
                }
                return true;
            });
        }

        @Override
        public void close() {
            end(tried);
        }
    }

    /** What a try is counted by, and under which name it counts once. */
    private record Try(Map<String, Limit> general, String session, String order, String guess) {
        /** Those that many at once cannot pass together. */
        Set<String> held() {
            return Set.of(session, order);
        }

        Set<String> asked() {
            Set<String> all = new HashSet<>(general.keySet());
            all.add(order);
            all.add(guess);
            return all;
        }
    }

    /** Begins a try of an order. */
    Hold begin(Attempt attempt, EmailAddress email) {
        String order = order("order", attempt, attempt.number().orElseThrow());
        Try tried = new Try(general(attempt), ofSession(attempt), order, guess("try", attempt, email.value()));
        // Counted before anything is looked up: what ends meanwhile is then seen in one place or the other, never in neither.
        Map<String, Integer> atOnce = tried.held().stream().collect(Collectors.toMap(limit -> limit, limit -> underWay.begin(limit, tried.guess())));
        try {
            return new Hold(tried, admittance(tried, atOnce));
        } catch (RuntimeException fault) {
            end(tried);
            throw fault;
        }
    }

    private void end(Try tried) {
        tried.held().forEach(limit -> underWay.end(limit, tried.guess()));
    }

    private Admittance admittance(Try tried, Map<String, Integer> atOnce) {
        Set<String> touched = buckets.touched(tried.asked());
        // What this very try has drawn already must not shut it out when its answer is worked out again.
        int own = touched.contains(tried.guess()) ? 1 : 0;
        boolean closed = tried.general().entrySet().stream()
                .anyMatch(limit -> atOnce.getOrDefault(limit.getKey(), 1) > own + left(limit.getKey(), limit.getValue(), touched));
        if (closed) {
            return Admittance.CLOSED;
        }
        return atOnce.get(tried.order()) <= left(tried.order(), limits.perOrder(), touched) ? Admittance.OPEN : Admittance.ORDER_BLOCKED;
    }

    private long left(String key, Limit limit, Set<String> touched) {
        return touched.contains(key) ? buckets.left(key, limit) : limit.most();
    }

    /** A code was wrong, which names no order. */
    void failed(Attempt attempt, String code) {
        once(guess("redeemed", attempt, code), () -> {
            general(attempt).forEach(buckets::draw);
            return true;
        });
    }

    /** Whether a code may be sent; if so, it is counted. */
    boolean takeCode(Attempt attempt, EmailAddress email) {
        return once(guess("asked", attempt, email.value()), () ->
                buckets.take(key("code-session", session(attempt)), limits.codesPerSession())
                        && buckets.take(key("code-address", NetworkAddress.network(attempt.network())), limits.codesPerAddress())
                        && buckets.take(order("code-order", attempt, attempt.number().orElseThrow()), limits.codesPerOrder()));
    }

    /**
     * Counts unless this was counted before.
     *
     * @param counting whether it could be counted
     * @return whether it is counted now
     */
    private boolean once(String guess, BooleanSupplier counting) {
        Lock lock = locks.get(Math.floorMod(guess.hashCode(), LOCKS));
        lock.lock();
        try {
            if (!buckets.touched(Set.of(guess)).isEmpty()) {
                return true;
            }
            boolean counted = counting.getAsBoolean();
            if (counted) {
                buckets.draw(guess, new Limit(1, limits.perSession().in()));
            }
            return counted;
        } finally {
            lock.unlock();
        }
    }

    /** With what was tried in it: should the same message ever try something else, that counts for itself. */
    private String guess(String kind, Attempt attempt, String secret) {
        String number = attempt.number().map(OrderNumber::value).orElse("");
        return key(kind, session(attempt) + ":" + attempt.seq() + ":" + number + ":" + secret);
    }

    private String ofSession(Attempt attempt) {
        return key("session", session(attempt));
    }

    private static String session(Attempt attempt) {
        return attempt.conversation().tenant() + ":" + attempt.conversation().id();
    }

    private Map<String, Limit> general(Attempt attempt) {
        Map<String, Limit> keys = new LinkedHashMap<>();
        keys.put(ofSession(attempt), limits.perSession());
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
