package io.lumen.verification;

import io.lumen.conversation.Accompaniment;
import io.lumen.conversation.ConversationRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps proofs without a database, at once and not only with the answer, keyed as the table is: tenant, conversation, order name. */
final class ProofsInMemory extends VerificationMemory {
    private final Map<Row, RememberedVerification> rows = new LinkedHashMap<>();

    private record Row(ConversationRef conversation, String orderName) {}

    @Override
    Optional<RememberedVerification> find(ConversationRef conversation, String orderName) {
        return Optional.ofNullable(rows.get(new Row(conversation, orderName)));
    }

    @Override
    Accompaniment kept(VerifiedOrder verified, byte[] holderHash) {
        RememberedVerification proof = new RememberedVerification();
        proof.conversationId = verified.conversation().id();
        proof.orderName = verified.order().name();
        proof.orderId = verified.order().id();
        proof.holderHash = holderHash;
        proof.factor = verified.factor().code();
        proof.verifiedAt = verified.verifiedAt();
        rows.put(new Row(verified.conversation(), proof.orderName), proof);
        return super.kept(verified, holderHash);
    }

    @Override
    List<RememberedVerification> all(ConversationRef conversation) {
        return rows.entrySet().stream().filter(row -> row.getKey().conversation().equals(conversation)).map(Map.Entry::getValue).toList();
    }

    @Override
    List<String> orderNames(ConversationRef conversation) {
        return rows.keySet().stream().filter(row -> row.conversation().equals(conversation)).map(Row::orderName).toList();
    }

    @Override
    void drop(ConversationRef conversation) {
        rows.keySet().removeIf(row -> row.conversation().equals(conversation));
    }

    /** What somebody with write access to the table could do. */
    void moveAll(ConversationRef from, ConversationRef to) {
        Map<Row, RememberedVerification> moved = new LinkedHashMap<>();
        rows.forEach((row, proof) -> moved.put(row.conversation().equals(from) ? new Row(to, row.orderName()) : row, proof));
        rows.clear();
        rows.putAll(moved);
    }
}
