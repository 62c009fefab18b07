package io.lumen.verification;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.order.Deadline;
import io.lumen.order.Order;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderSource;
import io.lumen.order.StoreFault;
import io.lumen.secret.KeyedHash;
import io.lumen.store.StoreAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether an order is the shopper's: the order number and the e-mail given at checkout, both, compared in our own
 * code with what the store says at this moment. No model, no cache, no exception.
 *
 * <p>Details are asked for only after the match, and looked at again when they come: name and address must still agree.
 * A wrong address, an unknown number and an order without an address take the same calls and end in the same outcome.
 */
@ApplicationScoped
public class OrderVerification {
    /** Stands in where there is nothing to compare with, so that the comparison is made all the same. */
    private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid");

    private final OrderSource source;
    private final VerificationMemory memory;
    private final KeyedHash hash;
    private final Clock clock;

    protected OrderVerification() {
        this(null, null, null, null);
    }

    @Inject
    public OrderVerification(OrderSource source, VerificationMemory memory, KeyedHash hash, Clock clock) {
        this.source = source;
        this.memory = memory;
        this.hash = hash;
        this.clock = clock;
    }

    /** Checks a number and an address against the store. */
    public VerificationOutcome verify(
            ConversationRef conversation, StoreAccess store, OrderNumber number, EmailAddress email, Deadline deadline) {
        try {
            Optional<OrderCandidate> match = source.candidates(store, number, deadline).stream()
                    .filter(candidate -> number.names(candidate.name(), store.orderNumberPrefix(), store.orderNumberSuffix()))
                    .filter(candidate -> same(candidate.email(), email))
                    .findFirst();
            return match.map(candidate -> detailed(conversation, store, candidate, email, deadline))
                    .orElseGet(VerificationOutcome.NotVerified::new);
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    private VerificationOutcome detailed(
            ConversationRef conversation, StoreAccess store, OrderCandidate candidate, EmailAddress email, Deadline deadline) {
        return source.details(store, candidate.id(), deadline)
                .filter(order -> order.id().equals(candidate.id()) && order.name().equals(candidate.name()))
                .filter(order -> same(order.email(), email))
                .<VerificationOutcome>map(order -> new VerificationOutcome.Verified(new VerifiedOrder(conversation, order, clock.instant())))
                .orElseGet(VerificationOutcome.NotVerified::new);
    }

    /**
     * Reads an order again that this conversation has proven. The store's record must still carry the same address; if it
     * was changed meanwhile, the proof is void.
     */
    public VerificationOutcome readAgain(ConversationRef conversation, StoreAccess store, String orderName, Deadline deadline) {
        Optional<RememberedVerification> proof = memory.find(conversation, orderName);
        if (proof.isEmpty()) {
            return new VerificationOutcome.NotVerified();
        }
        try {
            return source.details(store, proof.get().orderId, deadline)
                    .filter(order -> order.id().equals(proof.get().orderId))
                    .filter(order -> stillTheirs(conversation, proof.get(), order))
                    .<VerificationOutcome>map(order -> new VerificationOutcome.Verified(
                            new VerifiedOrder(conversation, order, proof.get().verifiedAt)))
                    .orElseGet(VerificationOutcome.NotVerified::new);
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    /** Keeps the proof for the rest of the conversation. Inside the caller's transaction. */
    public void remember(VerifiedOrder verified) {
        EmailAddress email = verified.order().email().orElseThrow();
        memory.keep(verified, hash.of(email.value(), context(verified.conversation())));
    }

    /** The names of the orders that the conversation has proven, in the order of proof. Inside the caller's transaction. */
    public List<String> provenOrders(ConversationRef conversation) {
        return memory.orderNames(conversation);
    }

    /** Ends all proofs of a conversation. Inside the caller's transaction. */
    public void forget(ConversationRef conversation) {
        memory.drop(conversation);
    }

    private boolean stillTheirs(ConversationRef conversation, RememberedVerification proof, Order order) {
        return order.email().map(email -> hash.matches(proof.emailHash, email.value(), context(conversation))).orElse(false);
    }

    /** Equal or not, in a time that does not depend on where two addresses differ or whether there is one. */
    private static boolean same(Optional<EmailAddress> known, EmailAddress given) {
        boolean equal = MessageDigest.isEqual(
                known.orElse(NOBODY).value().getBytes(StandardCharsets.UTF_8), given.value().getBytes(StandardCharsets.UTF_8));
        return known.isPresent() & equal;
    }

    private static String context(ConversationRef conversation) {
        return "order-email:" + conversation.tenant() + ":" + conversation.id();
    }
}
