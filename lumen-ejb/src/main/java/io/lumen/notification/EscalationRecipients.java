package io.lumen.notification;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.entitlement.Entitlements;
import io.lumen.entitlement.Feature;
import io.lumen.limit.Buckets;
import io.lumen.limit.Limit;
import io.lumen.secret.SecretCipher;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.store.StoreRef;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Where a store's team is told of tickets. An owner names an address; it is used once somebody there has said yes, so that nobody
 * is sent shoppers' cases who did not ask for them. Until then the address before it stays in use.
 */
@ApplicationScoped
public class EscalationRecipients {
    private static final Duration VALID = Duration.ofHours(48);
    private static final Limit MAILS = new Limit(10, Duration.ofDays(1));

    private static final String WISH = """
            insert into recipient_wish (tenant_id, store_id, sealed_address, token_hash, asked_by, asked_at, expires_at)
            values (:tenant, :store, :address, :hash, :by, :now, :until)
            on conflict (tenant_id, store_id) do update set sealed_address = excluded.sealed_address, token_hash = excluded.token_hash,
                asked_by = excluded.asked_by, asked_at = excluded.asked_at, expires_at = excluded.expires_at""";

    private static final String PENDING = "select sealed_address, expires_at from recipient_wish where tenant_id = :tenant and store_id = :store and expires_at > :now";

    /** Used up by being read: two who press at once confirm once. */
    private static final String TAKE = "delete from recipient_wish where tenant_id = :tenant and token_hash = :hash and expires_at > :now returning store_id, sealed_address";

    private static final String USE = """
            insert into escalation_recipient (tenant_id, store_id, sealed_address, updated_at) values (:tenant, :store, :address, :now)
            on conflict (tenant_id, store_id) do update set sealed_address = excluded.sealed_address, updated_at = excluded.updated_at""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Entitlements entitlements;

    @Inject
    StoreDirectory stores;

    @Inject
    SecretCipher cipher;

    @Inject
    Buckets buckets;

    @Inject
    Mails mails;

    @Inject
    AuditTrail audit;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /** How it stands. @param allowed whether the plan has these mails */
    public record Standing(boolean allowed, Optional<EmailAddress> address, Optional<Pending> pending) {}

    /** An address that has not said yes. */
    public record Pending(EmailAddress address, Instant until) {}

    /** What became of a wish. */
    public enum Outcome {
        ASKED,
        PLAN_LACKING,
        /** Many addresses were written to today already. */
        TOO_MANY
    }

    public Standing of(StoreRef store) {
        return scope.call(store.tenant(), () -> new Standing(
                entitlements.allows(Feature.ESCALATION_EMAIL),
                Optional.ofNullable(entities.find(EscalationRecipient.class, store.store())).map(found -> opened(found.sealedAddress, usedContext(store))),
                pending(store)));
    }

    /** Writes to the address and asks whether it shall be told of tickets. */
    public Outcome ask(StoreRef store, UUID person, EmailAddress address, Locale locale) {
        if (!scope.call(store.tenant(), () -> entitlements.allows(Feature.ESCALATION_EMAIL))) {
            return Outcome.PLAN_LACKING;
        }
        if (!buckets.take("recipient-mails:" + store.tenant(), MAILS)) {
            return Outcome.TOO_MANY;
        }
        StoreProfile shop = stores.byId(store.tenant(), store.store()).orElseThrow();
        RecipientToken token = RecipientToken.issue(store.tenant(), random);
        Instant now = clock.instant();
        scope.run(store.tenant(), () -> {
            entities.createNativeQuery(WISH)
                    .setParameter("tenant", store.tenant().value())
                    .setParameter("store", store.store())
                    .setParameter("address", cipher.seal(address.value(), wishContext(store)))
                    .setParameter("hash", token.hash())
                    .setParameter("by", person)
                    .setParameter("now", now)
                    .setParameter("until", now.plus(VALID))
                    .executeUpdate();
            mails.queue(new Notice(
                    address, Notice.Topic.RECIPIENT_ASKED, locale, Map.of("shop", shop.name(), "hours", VALID.toHours()), Optional.of("/portal/recipient#" + token.text())));
            audit.record(person.toString(), "security.recipient_asked", store.store().toString(), null);
        });
        return Outcome.ASKED;
    }

    /** @param word from the mail. @return false when it is none of ours, was used, or its time is over */
    public boolean confirm(String word) {
        Optional<RecipientToken> found = RecipientToken.parse(word);
        return found.isPresent() && scope.call(found.get().tenant(), () -> confirmed(found.get()));
    }

    /** Nobody is told any more, and nobody is waited for. */
    public void remove(StoreRef store, UUID person) {
        scope.run(store.tenant(), () -> {
            for (String table : List.of("recipient_wish", "escalation_recipient")) {
                entities.createNativeQuery("delete from " + table + " where tenant_id = :tenant and store_id = :store")
                        .setParameter("tenant", store.tenant().value())
                        .setParameter("store", store.store())
                        .executeUpdate();
            }
            audit.record(person.toString(), "security.recipient_removed", store.store().toString(), null);
        });
    }

    private boolean confirmed(RecipientToken token) {
        @SuppressWarnings("unchecked")
        List<Tuple> taken = entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("tenant", token.tenant().value())
                .setParameter("hash", token.hash())
                .setParameter("now", clock.instant())
                .getResultList();
        taken.forEach(row -> {
            StoreRef store = new StoreRef(token.tenant(), row.get("store_id", UUID.class));
            EmailAddress address = opened(row.get("sealed_address", byte[].class), wishContext(store));
            entities.createNativeQuery(USE)
                    .setParameter("tenant", token.tenant().value())
                    .setParameter("store", store.store())
                    .setParameter("address", cipher.seal(address.value(), usedContext(store)))
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            audit.record("system", "security.recipient_confirmed", store.store().toString(), null);
        });
        return !taken.isEmpty();
    }

    private Optional<Pending> pending(StoreRef store) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(PENDING, Tuple.class)
                .setParameter("tenant", store.tenant().value())
                .setParameter("store", store.store())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().findFirst().map(row -> new Pending(opened(row.get("sealed_address", byte[].class), wishContext(store)), row.get("expires_at", Instant.class)));
    }

    private EmailAddress opened(byte[] sealed, String context) {
        return new EmailAddress(cipher.open(sealed, context));
    }

    private static String usedContext(StoreRef store) {
        return EscalationRecipient.sealContext(store.tenant().value(), store.store());
    }

    private static String wishContext(StoreRef store) {
        return "recipient-wish:" + store.tenant() + ":" + store.store();
    }
}
