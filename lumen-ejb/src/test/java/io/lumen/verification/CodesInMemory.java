package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Codes without a database: what is issued can be looked at, and is good for three wrong tries. */
public final class CodesInMemory extends OneTimeCodes {
    private static final int MOST_WRONG = 3;

    private final Map<ConversationRef, Kept> kept = new HashMap<>();
    private final List<CodeIssued> issued = new ArrayList<>();

    private record Kept(String code, Optional<Proof> proof, Set<Integer> wrongSeqs) {}

    @Override
    public void issue(ConversationRef conversation, UUID storeId, CodeFor wanted, Locale locale) {
        String code = "%06d".formatted(100_000 + issued.size());
        kept.put(conversation, new Kept(code, wanted.match().map(match -> new Proof(match.id(), match.name())), Set.of()));
        issued.add(new CodeIssued(conversation, storeId, wanted.match().flatMap(match -> match.email()), code, locale, VALID));
    }

    @Override
    Optional<Proof> redeem(ConversationRef conversation, int seq, String code) {
        Kept now = kept.get(conversation);
        if (now == null || now.wrongSeqs().size() == MOST_WRONG) {
            return Optional.empty();
        }
        Optional<Proof> proof = now.code().equals(code) ? now.proof() : Optional.empty();
        if (proof.isEmpty()) {
            Set<Integer> wrong = new HashSet<>(now.wrongSeqs());
            wrong.add(seq);
            kept.put(conversation, new Kept(now.code(), now.proof(), wrong));
        }
        return proof;
    }

    @Override
    public void useUp(ConversationRef conversation) {
        kept.remove(conversation);
    }

    public List<CodeIssued> issued() {
        return List.copyOf(issued);
    }
}
