package io.lumen.conversation;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was said in a tenant's conversations with shoppers, whoever said it; for the tenant's own people. Rehearsals are none. */
@ApplicationScoped
public class Archive {
    private static final String SAID =
            " and exists (select 1 from Message m where m.conversationId = c.id and m.role = 'shopper' and lower(m.body) like :words escape '!')";

    private static final String TOLD = " and exists (select 1 from Message m where m.conversationId = c.id and m.revealsOrder is not null)";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    /** Where a page ended. */
    public record Place(Instant startedAt, UUID id) {}

    /** @param messages how many were said */
    public record Past(UUID id, Instant startedAt, Instant lastActiveAt, String language, int messages) {}

    /**
     * What is looked for.
     *
     * @param words what the shopper must have written, in any case; empty: anything. What was told of orders is not searched, so
     *     that a search tells nobody more than they may read.
     * @param since when it must have begun at the earliest
     * @param told whether something must have been told of an order
     */
    public record Search(Optional<String> words, Optional<Instant> since, boolean told) {
        public static final Search ALL = new Search(Optional.empty(), Optional.empty(), false);
    }

    /** The newest first. */
    public List<Past> page(TenantId tenant, Search search, Optional<Place> after, int count) {
        return scope.call(tenant, () -> {
            StringBuilder text = new StringBuilder("select c from Conversation c where c.rehearsal = false");
            after.ifPresent(place -> text.append(" and (c.startedAt < :moment or (c.startedAt = :moment and c.id < :id))"));
            search.since().ifPresent(since -> text.append(" and c.startedAt >= :since"));
            search.words().ifPresent(words -> text.append(SAID));
            text.append(search.told() ? TOLD : "").append(" order by c.startedAt desc, c.id desc");
            TypedQuery<Conversation> query = entities.createQuery(text.toString(), Conversation.class);
            after.ifPresent(place -> query.setParameter("moment", place.startedAt()).setParameter("id", place.id()));
            search.since().ifPresent(since -> query.setParameter("since", since));
            search.words().ifPresent(words -> query.setParameter("words", "%" + literally(words) + "%"));
            return query.setMaxResults(count).getResultStream().map(Archive::past).toList();
        });
    }

    private static String literally(String words) {
        return words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Empty when the tenant has no such conversation. */
    public Optional<Past> find(ConversationRef conversation) {
        return scope.call(conversation.tenant(), () -> Optional.ofNullable(entities.find(Conversation.class, conversation.id())).map(Archive::past));
    }

    public long startedSince(TenantId tenant, Instant moment) {
        return scope.call(tenant, () -> entities.createQuery("select count(c) from Conversation c where c.startedAt >= :moment and c.rehearsal = false", Long.class)
                .setParameter("moment", moment)
                .getSingleResult());
    }

    /** Those of the conversations in which something was told of an order, which takes proof. */
    public Set<UUID> withOrderTold(TenantId tenant, Collection<UUID> conversations) {
        return scope.call(tenant, () -> Set.copyOf(entities.createQuery(
                        "select distinct m.conversationId from Message m where m.conversationId in :ids and m.revealsOrder is not null", UUID.class)
                .setParameter("ids", conversations)
                .getResultList()));
    }

    public long withOrderToldSince(TenantId tenant, Instant moment) {
        return scope.call(tenant, () -> entities.createQuery("""
                        select count(c) from Conversation c where c.startedAt >= :moment and c.rehearsal = false
                        and exists (select 1 from Message m where m.conversationId = c.id and m.revealsOrder is not null)""", Long.class)
                .setParameter("moment", moment)
                .getSingleResult());
    }

    private static Past past(Conversation found) {
        return new Past(found.id, found.startedAt, found.lastActiveAt, found.locale, found.lastSeq);
    }
}
