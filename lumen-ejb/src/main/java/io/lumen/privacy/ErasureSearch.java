package io.lumen.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.secret.KeyedHash;
import io.lumen.tenant.TenantId;
import io.lumen.verification.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which of some conversations are one shopper's: those in which their address was given, proven, left for an answer, or stands in
 * anything that was typed, and those for which the shop had signed them in. Everything sealed is opened for it. Inside the caller's transaction.
 */
@ApplicationScoped
class ErasureSearch {
    private static final String HOLDERS =
            "select conversation_id, holder_hash from order_verification where tenant_id = ? and conversation_id = any (?)";

    @Inject
    Statements statements;

    @Inject
    TenantRecords records;

    @Inject
    KeyedHash hash;

    private record Holder(UUID conversation, byte[] hash) {}

    Set<UUID> among(TenantId tenant, Collection<UUID> conversations, SoughtShopper shopper) {
        Set<UUID> theirs = new HashSet<>();
        AddressMatch match = new AddressMatch(shopper.address());
        for (Kind kind : DataCatalogue.ofConversations()) {
            for (JsonNode record : records.ofConversations(tenant, kind, conversations)) {
                if (match.in(Json.line(record)) || isSignedIn(shopper, kind, record)) {
                    theirs.add(UUID.fromString(record.path(DataCatalogue.conversationColumn(kind)).asText()));
                }
            }
        }
        List<Holder> holders = statements.list(
                HOLDERS, row -> new Holder(row.getObject("conversation_id", UUID.class), row.getBytes("holder_hash")), tenant.value(), conversations);
        holders.stream().filter(holder -> holds(tenant, holder, shopper)).forEach(holder -> theirs.add(holder.conversation()));
        return theirs;
    }

    private static boolean isSignedIn(SoughtShopper shopper, Kind kind, JsonNode record) {
        return kind.table().equals("conversation") && shopper.customer().map(CustomerId::value).filter(record.path("customer").asText()::equals).isPresent();
    }

    /** An order was proven by its address, or by who was signed in. */
    private boolean holds(TenantId tenant, Holder holder, SoughtShopper shopper) {
        return Stream.concat(Stream.of(shopper.address().value()), shopper.customer().map(CustomerId::value).stream())
                .anyMatch(whose -> hash.matches(holder.hash(), whose, "order-holder:" + tenant + ":" + holder.conversation()));
    }
}
