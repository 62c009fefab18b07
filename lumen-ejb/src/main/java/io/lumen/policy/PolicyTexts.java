package io.lumen.policy;

import io.lumen.audit.AuditTrail;
import io.lumen.runtime.Ids;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A merchant's texts on shipping, returns and the like, as the merchant edits them. */
@ApplicationScoped
public class PolicyTexts {
    private static final String OF_STORE = "select p from PolicyText p where p.storeId = :store order by lower(p.title), p.id";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** A text as it stands; @param version to be named by who changes it */
    public record Written(UUID id, PolicyEdit text, Instant updatedAt, int version) {}

    /** By title. */
    public List<Written> all(TenantId tenant, UUID store) {
        return scope.call(tenant, () -> stored(store).stream().map(PolicyTexts::written).toList());
    }

    /** @param actor who, for the audit trail */
    public PolicyChange add(TenantId tenant, UUID store, PolicyEdit edit, String actor) {
        return scope.call(tenant, () -> {
            if (stored(store).size() >= Policies.MOST_TEXTS) {
                return new PolicyChange.TooMany(Policies.MOST_TEXTS);
            }
            PolicyText text = new PolicyText();
            text.id = ids.next();
            text.storeId = store;
            put(text, edit);
            entities.persist(text);
            audit.record(actor, "policy.added", text.id.toString(), null);
            return new PolicyChange.Done(text.id, text.version);
        });
    }

    /** @param version as it was when the change was thought of */
    public PolicyChange change(TenantId tenant, UUID id, int version, PolicyEdit edit, String actor) {
        return existing(tenant, id, version, text -> {
            put(text, edit);
            entities.flush();
            audit.record(actor, "policy.changed", id.toString(), null);
            return new PolicyChange.Done(id, text.version);
        });
    }

    /** @param version as it was when it was thought of */
    public PolicyChange remove(TenantId tenant, UUID id, int version, String actor) {
        return existing(tenant, id, version, text -> {
            entities.remove(text);
            audit.record(actor, "policy.removed", id.toString(), null);
            return new PolicyChange.Done(id, version);
        });
    }

    /**
     * What a shopper who asks this would be told if a text were changed so.
     *
     * @param replaced the text that the edit stands for; empty: a new one
     * @param edit what is being written; empty: the texts as they are
     */
    public Optional<PolicyPassage> tryOut(TenantId tenant, UUID store, Optional<UUID> replaced, Optional<PolicyEdit> edit, String question, Locale locale) {
        List<Written> others = all(tenant, store).stream().filter(text -> replaced.isEmpty() || !text.id().equals(replaced.get())).toList();
        List<PolicyPassage> passages = Stream.concat(others.stream().map(Written::text), edit.stream())
                .flatMap(text -> Passages.of(text.title(), text.body(), text.locale()).stream())
                .toList();
        return new PassageSearch(passages).answer(question, locale);
    }

    private PolicyChange existing(TenantId tenant, UUID id, int version, Function<PolicyText, PolicyChange> how) {
        return scope.call(tenant, () -> {
            PolicyText text = entities.find(PolicyText.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (text == null) {
                return new PolicyChange.Unknown();
            }
            return text.version == version ? how.apply(text) : new PolicyChange.Overtaken();
        });
    }

    private void put(PolicyText text, PolicyEdit edit) {
        text.title = edit.title();
        text.locale = edit.locale().toLanguageTag();
        text.body = edit.body();
        text.updatedAt = clock.instant();
    }

    private List<PolicyText> stored(UUID store) {
        return entities.createQuery(OF_STORE, PolicyText.class).setParameter("store", store).getResultList();
    }

    private static Written written(PolicyText text) {
        return new Written(text.id, new PolicyEdit(text.title, Locale.forLanguageTag(text.locale), text.body), text.updatedAt, text.version);
    }
}
