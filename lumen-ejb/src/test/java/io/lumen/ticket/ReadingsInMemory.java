package io.lumen.ticket;

import io.lumen.conversation.Accompaniment;
import io.lumen.conversation.ConversationRef;
import io.lumen.verification.VerifiedOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps readings without a database, at once and not only with the answer. */
public final class ReadingsInMemory extends OrderReadings {
    private final Map<Row, OrderSnapshot> rows = new LinkedHashMap<>();

    private record Row(ConversationRef conversation, String orderName) {}

    @Override
    public Accompaniment kept(VerifiedOrder verified) {
        OrderSnapshot snapshot = OrderSnapshot.of(verified);
        rows.put(new Row(verified.conversation(), snapshot.name()), snapshot);
        return new Accompaniment("insert into order_reading select from answered", parameters -> {});
    }

    @Override
    public void forget(ConversationRef conversation) {
        rows.keySet().removeIf(row -> row.conversation().equals(conversation));
    }

    @Override
    List<OrderSnapshot> of(ConversationRef conversation, List<String> orderNames) {
        return orderNames.stream().map(name -> Optional.ofNullable(rows.get(new Row(conversation, name)))).flatMap(Optional::stream).toList();
    }

    /** The orders that were kept, in the order of keeping. */
    public List<String> names() {
        return rows.keySet().stream().map(Row::orderName).toList();
    }
}
