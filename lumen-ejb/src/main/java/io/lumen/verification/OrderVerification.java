package io.lumen.verification;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Accompaniment;
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
            return match(store, number, email, deadline)
                    .map(candidate -> detailed(conversation, store, candidate, email, deadline))
                    .orElseGet(VerificationOutcome.NotVerified::new);
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    /**
     * The order of this number and address, without its details.
     *
     * @throws StoreFault when the store could not be asked
     */
    Optional<OrderCandidate> match(StoreAccess store, OrderNumber number, EmailAddress email, Deadline deadline) {
        return source.candidates(store, number, deadline).stream()
                .filter(candidate -> number.names(candidate.name(), store.orderNumberPrefix(), store.orderNumberSuffix()))
                .filter(candidate -> same(candidate.email(), email))
                .findFirst();
    }

    /** Reads the order for which a code was given back. */
    VerificationOutcome redeemed(ConversationRef conversation, StoreAccess store, OneTimeCodes.Proof proof, Deadline deadline) {
        try {
            return source.details(store, proof.orderId(), deadline)
                    .filter(order -> order.id().equals(proof.orderId()) && order.name().equals(proof.orderName()) && order.email().isPresent())
                    .<VerificationOutcome>map(order -> verified(conversation, order, Factor.ONE_TIME_CODE))
                    .orElseGet(VerificationOutcome.NotVerified::new);
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    /** The orders of a customer whom the store has signed in, newest first. */
    public CustomerOrders ofCustomer(StoreAccess store, CustomerId customer, Deadline deadline) {
        try {
            return new CustomerOrders.Found(source.ofCustomer(store, customer.value(), deadline));
        } catch (StoreFault fault) {
            return new CustomerOrders.StoreNotReady(fault.kind());
        }
    }

    /** Reads one of a signed customer's orders; the store's record must say that it is theirs. */
    public VerificationOutcome ofCustomer(
            ConversationRef conversation, StoreAccess store, CustomerId customer, OrderNumber number, Deadline deadline) {
        try {
            return source.ofCustomer(store, customer.value(), deadline).stream()
                    .filter(candidate -> number.names(candidate.name(), store.orderNumberPrefix(), store.orderNumberSuffix()))
                    .findFirst()
                    .flatMap(candidate -> source.details(store, candidate.id(), deadline)
                            .filter(order -> order.id().equals(candidate.id()) && order.name().equals(candidate.name())))
                    .<VerificationOutcome>map(order -> verified(conversation, order, Factor.SIGNED_CUSTOMER))
                    .orElseGet(VerificationOutcome.NotVerified::new);
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    private VerificationOutcome verified(ConversationRef conversation, Order order, Factor factor) {
        return new VerificationOutcome.Verified(new VerifiedOrder(conversation, order, clock.instant(), factor));
    }

    private VerificationOutcome detailed(
            ConversationRef conversation, StoreAccess store, OrderCandidate candidate, EmailAddress email, Deadline deadline) {
        return source.details(store, candidate.id(), deadline)
                .filter(order -> order.id().equals(candidate.id()) && order.name().equals(candidate.name()))
                .filter(order -> same(order.email(), email))
                .<VerificationOutcome>map(order -> verified(conversation, order, Factor.ORDER_NUMBER_AND_EMAIL))
                .orElseGet(VerificationOutcome.NotVerified::new);
    }

    /**
     * Reads an order again that this conversation has proven. The store's record must still name the same holder; if it was
     * changed meanwhile, the proof is void.
     *
     * @param customer the signed customer of the conversation, if there is one
     */
    public VerificationOutcome readAgain(
            ConversationRef conversation, StoreAccess store, Optional<CustomerId> customer, String orderName, Deadline deadline) {
        Optional<RememberedVerification> proof = memory.find(conversation, orderName);
        if (proof.isEmpty()) {
            return new VerificationOutcome.NotVerified();
        }
        try {
            return held(store, customer, proof.get(), deadline)
                    .filter(order -> order.id().equals(proof.get().orderId))
                    .filter(order -> stillTheirs(conversation, customer, proof.get(), order))
                    .<VerificationOutcome>map(order -> new VerificationOutcome.Verified(
                            new VerifiedOrder(conversation, order, proof.get().verifiedAt, proof.get().factor())))
                    .orElseGet(VerificationOutcome.NotVerified::new);
        } catch (StoreFault fault) {
            return new VerificationOutcome.StoreNotReady(fault.kind());
        }
    }

    private Optional<Order> held(StoreAccess store, Optional<CustomerId> customer, RememberedVerification proof, Deadline deadline) {
        boolean theirs = proof.factor() != Factor.SIGNED_CUSTOMER
                || customer.map(id -> source.ofCustomer(store, id.value(), deadline).stream().anyMatch(own -> own.id().equals(proof.orderId)))
                        .orElse(false);
        return theirs ? source.details(store, proof.orderId, deadline) : Optional.empty();
    }

    private boolean stillTheirs(ConversationRef conversation, Optional<CustomerId> customer, RememberedVerification proof, Order order) {
        Optional<String> holder = proof.factor() == Factor.SIGNED_CUSTOMER ? customer.map(CustomerId::value) : order.email().map(EmailAddress::value);
        return holder.map(value -> hash.matches(proof.holderHash, value, context(conversation))).orElse(false);
    }

    /** The proof, to be kept with the answer that tells of the order, for the rest of the conversation. */
    public Accompaniment proof(VerifiedOrder verified, Optional<CustomerId> customer) {
        String holder = verified.factor() == Factor.SIGNED_CUSTOMER
                ? customer.orElseThrow().value()
                : verified.order().email().orElseThrow().value();
        return memory.kept(verified, hash.of(holder, context(verified.conversation())));
    }

    /** The names of the orders that the conversation has proven, in the order of proof. Inside the caller's transaction. */
    public List<String> provenOrders(ConversationRef conversation) {
        return memory.orderNames(conversation);
    }

    /** Ends all proofs of a conversation. Inside the caller's transaction. */
    public void forget(ConversationRef conversation) {
        memory.drop(conversation);
    }

    /** Equal or not, in a time that does not depend on where two addresses differ or whether there is one. */
    private static boolean same(Optional<EmailAddress> known, EmailAddress given) {
        boolean equal = MessageDigest.isEqual(
                known.orElse(NOBODY).value().getBytes(StandardCharsets.UTF_8), given.value().getBytes(StandardCharsets.UTF_8));
        return known.isPresent() & equal;
    }

    private static String context(ConversationRef conversation) {
        return "order-holder:" + conversation.tenant() + ":" + conversation.id();
    }
}
