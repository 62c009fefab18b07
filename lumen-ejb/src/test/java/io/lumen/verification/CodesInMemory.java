package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes without a database: what is issued can be looked at, and is good for three tries. */
public final class CodesInMemory extends OneTimeCodes {
    private final Map<ConversationRef, Kept> kept = new HashMap<>();
    private final List<CodeIssued> issued = new ArrayList<>();

    private record Kept(String code, Optional<Proof> proof, int triesLeft) {}

    @Override
    public void issue(ConversationRef conversation, UUID storeId, CodeFor wanted, Locale locale) {
        String code = "%06d".formatted(100_000 + issued.size());
        kept.put(conversation, new Kept(code, wanted.match().map(match -> new Proof(match.id(), match.name())), 3));
        issued.add(new CodeIssued(conversation, storeId, wanted.match().flatMap(match -> match.email()), code, locale, VALID));
    }

    @Override
    Optional<Proof> redeem(ConversationRef conversation, String code) {
        Kept now = kept.get(conversation);
        if (now == null || now.triesLeft() == 0) {
            return Optional.empty();
        }
        kept.put(conversation, new Kept(now.code(), now.proof(), now.triesLeft() - 1));
        Optional<Proof> proof = now.code().equals(code) ? now.proof() : Optional.empty();
        proof.ifPresent(proven -> kept.remove(conversation));
        return proof;
    }

    public List<CodeIssued> issued() {
        return List.copyOf(issued);
    }
}
