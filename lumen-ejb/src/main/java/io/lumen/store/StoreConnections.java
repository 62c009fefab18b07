package io.lumen.store;

import io.lumen.audit.AuditTrail;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Connects a tenant's shop, by its owner's consent at the platform or by a token that was pasted, and takes the connection away. The platform is asked before anything is stored and outside of transactions; what is stored is stored whole.
 */
@ApplicationScoped
public class StoreConnections {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    TenantStores stores;

    @Inject
    StoreDirectory directory;

    @Inject
    StoreAuthorization platform;

    @Inject
    ConnectionAttempts attempts;

    @Inject
    StoreTokens tokens;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Somebody of a tenant's team, in a browser. @param session the secret of their signed-in session */
    public record Visitor(TenantId tenant, UUID person, String session) {
        @Override
        public String toString() {
            return "Visitor[tenant=" + tenant + ", person=" + person + "]";
        }
    }

    /** Whether people can be sent to their shop to grant access. */
    public boolean isOffered() {
        return platform.isOffered();
    }

    /** Sets out for the shop. @param answer where the shop sends its owner afterwards */
    public ConnectionOutcome setOut(Visitor visitor, ShopHandle shop, URI answer) {
        if (!platform.isOffered()) {
            return new ConnectionOutcome.NotOffered();
        }
        return scope.call(visitor.tenant(), () -> refusal(shop).orElseGet(() -> {
            String state = attempts.begin(stores.row().orElseThrow().id, shop, visitor.session());
            return new ConnectionOutcome.GoOn(platform.consentPage(shop, state, answer));
        }));
    }

    /** Comes back from the shop. @param query as it came */
    public ConnectionOutcome comeBack(Visitor visitor, String query) {
        Optional<StoreAuthorization.Consent> consent = platform.consent(query);
        if (consent.isEmpty()) {
            return new ConnectionOutcome.NotGenuine();
        }
        Optional<ConnectionAttempts.Attempt> attempt =
                scope.call(visitor.tenant(), () -> attempts.take(consent.get().state(), visitor.session()));
        if (attempt.isEmpty()) {
            return new ConnectionOutcome.NotExpected();
        }
        if (!attempt.get().inTime()) {
            return new ConnectionOutcome.TooLate();
        }
        if (!attempt.get().shop().equals(consent.get().shop())) {
            return new ConnectionOutcome.NotGenuine();
        }
        return settle(platform.redeem(consent.get()), grant -> connect(visitor, consent.get().shop(), grant, "oauth"));
    }

    /** Connects by a token that somebody pasted; it is tried at the shop first. */
    public ConnectionOutcome useToken(Visitor visitor, ShopHandle shop, String token) {
        return scope.call(visitor.tenant(), () -> refusal(shop))
                .orElseGet(() -> connect(visitor, shop, new StoreGrant(token, Optional.empty()), "token"));
    }

    /** @param shop as it was shown, so that a page that is out of date disconnects nothing. False when it is not that shop */
    public boolean disconnect(Visitor visitor, String shop) {
        boolean done = scope.call(visitor.tenant(), () -> stores.row()
                .filter(store -> shop.equals(store.shop))
                .flatMap(store -> Optional.ofNullable(entities.find(StoreConnection.class, store.id)))
                .map(row -> {
                    entities.remove(row);
                    audit.record(visitor.person().toString(), "store.disconnected", row.storeId.toString(), shop);
                    return true;
                })
                .orElse(false));
        forget(visitor.tenant());
        return done;
    }

    private ConnectionOutcome connect(Visitor visitor, ShopHandle shop, StoreGrant grant, String way) {
        return settle(platform.look(shop, grant.accessToken()), facts -> {
            if (!facts.scopes().contains(StoreScope.READ_ORDERS.code())) {
                return new ConnectionOutcome.Troubled(ConnectionTrouble.RIGHT_MISSING);
            }
            ConnectionOutcome outcome = scope.call(visitor.tenant(), () -> refusal(shop).orElseGet(() -> {
                store(visitor, facts, grant, way);
                return new ConnectionOutcome.Connected();
            }));
            forget(visitor.tenant());
            return outcome;
        });
    }

    private void store(Visitor visitor, ShopFacts facts, StoreGrant grant, String way) {
        Store store = stores.row().orElseThrow();
        entities.refresh(store, LockModeType.PESSIMISTIC_WRITE);
        if (!facts.handle().value().equals(store.shop)) {
            takeOver(store, facts);
        }
        StoreConnection before = entities.find(StoreConnection.class, store.id, LockModeType.PESSIMISTIC_WRITE);
        StoreConnection row = before == null ? new StoreConnection(store.id, clock.instant()) : before;
        row.way = way;
        row.connectedAt = clock.instant();
        row.answeredAt = clock.instant();
        row.failedAt = null;
        row.trouble = null;
        row.rights(facts);
        tokens.keep(store.ref(), row, grant);
        if (before == null) {
            entities.persist(row);
        }
        audit.record(visitor.person().toString(), before == null ? "store.connected" : "store.reconnected", store.id.toString(), facts.handle().value());
    }

    /** What the shop says of itself is right until the merchant says otherwise. */
    private void takeOver(Store store, ShopFacts facts) {
        store.shop = facts.handle().value();
        store.timeZone = facts.timeZone().getId();
        store.orderNumberPrefix = facts.orderNumberPrefix();
        store.orderNumberSuffix = facts.orderNumberSuffix();
        store.updatedAt = clock.instant();
        store.version++;
        facts.website().filter(website -> standsNowhere(store)).ifPresent(website -> entities.persist(new AllowedOrigin(store.id, website)));
    }

    private boolean standsNowhere(Store store) {
        return entities.createQuery("select count(o) from AllowedOrigin o where o.storeId = :store", Long.class)
                .setParameter("store", store.id)
                .getSingleResult() == 0;
    }

    /** Why this shop cannot become the tenant's, before anything is asked of the platform. */
    private Optional<ConnectionOutcome> refusal(ShopHandle shop) {
        Optional<Store> store = stores.row();
        if (store.isEmpty()) {
            return Optional.of(new ConnectionOutcome.NoStore());
        }
        boolean connected = entities.find(StoreConnection.class, store.get().id) != null;
        return connected && !shop.value().equals(store.get().shop) ? Optional.of(new ConnectionOutcome.AnotherShop()) : Optional.empty();
    }

    private void forget(TenantId tenant) {
        scope.call(tenant, () -> stores.row().map(Store::ref)).ifPresent(directory::forget);
    }

    private static <T> ConnectionOutcome settle(StoreAnswer<T> answer, Function<T, ConnectionOutcome> next) {
        return switch (answer) {
            case StoreAnswer.Had<T>(T value) -> next.apply(value);
            case StoreAnswer.Troubled<T>(ConnectionTrouble trouble) -> new ConnectionOutcome.Troubled(trouble);
        };
    }
}
