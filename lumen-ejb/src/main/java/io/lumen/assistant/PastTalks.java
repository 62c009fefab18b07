package io.lumen.assistant;

import io.lumen.conversation.Archive;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Conversations;
import io.lumen.conversation.Message;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant's conversations as its own people see them: addresses masked, and what was told of orders only to whom it may be shown. */
@ApplicationScoped
public class PastTalks {
    @Inject
    Archive archive;

    @Inject
    Conversations conversations;

    @Inject
    Tickets tickets;

    @Inject
    TenantScope scope;

    /** @param proven whether an order was proven in it; @param ticket the number of the one it left behind */
    public record Talk(Archive.Past past, boolean proven, Optional<Integer> ticket) {}

    /** What came together in a stretch of time. */
    public record Tally(long conversations, long proven, long tickets) {}

    /** The newest first. */
    public List<Talk> page(TenantId tenant, Archive.Search search, Optional<Archive.Place> after, int count) {
        return scope.call(tenant, () -> described(tenant, archive.page(tenant, search, after, count)));
    }

    /** The conversation that a ticket was opened in. */
    public Optional<Talk> ofTicket(TenantId tenant, int number) {
        return scope.call(tenant, () -> tickets.conversationOf(number)
                .flatMap(id -> archive.find(new ConversationRef(tenant, id)))
                .map(past -> described(tenant, List.of(past)).getFirst()));
    }

    private List<Talk> described(TenantId tenant, List<Archive.Past> page) {
        List<UUID> ids = page.stream().map(Archive.Past::id).toList();
        Set<UUID> proven = archive.withOrderTold(tenant, ids);
        Map<UUID, Integer> left = tickets.numbersOf(ids);
        return page.stream().map(past -> new Talk(past, proven.contains(past.id()), Optional.ofNullable(left.get(past.id())))).toList();
    }

    /**
     * What was said, in order.
     *
     * @param details whether what was told of orders may be shown
     * @return empty when the tenant has no such conversation
     */
    public Optional<List<ShownMessage>> transcript(ConversationRef conversation, boolean details, Locale reader) {
        return archive.find(conversation).map(found -> conversations.messagesAfter(conversation, 0).stream()
                .map(message -> shown(message, details, reader))
                .toList());
    }

    public Tally since(TenantId tenant, Instant moment) {
        return scope.call(tenant, () -> new Tally(archive.startedSince(tenant, moment), archive.withOrderToldSince(tenant, moment), tickets.openedSince(moment)));
    }

    private static ShownMessage shown(Message message, boolean details, Locale reader) {
        boolean covered = !details && message.revealsOrder().isPresent();
        return covered
                ? ShownMessage.covered(message, Replies.in(reader).words().say("hidden.role"))
                : ShownMessage.whole(message);
    }
}
