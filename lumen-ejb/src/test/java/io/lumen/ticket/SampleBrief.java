package io.lumen.ticket;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Role;
import io.lumen.order.Order;
import io.lumen.order.SampleOrders;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.verification.VerifiedOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A brief in the making. What a test does not say is a shopper who was not verified and asked for a person. */
public final class SampleBrief {
    public static final UUID STORE = new UUID(0, 7);
    private TicketReason reason = TicketReason.ASKED_FOR_PERSON;
    private Optional<String> concern = Optional.empty();
    private Mood mood = Mood.NEUTRAL;
    private Optional<String> remark = Optional.empty();
    private Optional<EmailAddress> contact = Optional.empty();
    private List<Intent> asked = List.of(Intent.HUMAN_AGENT);
    private Optional<VerificationReceipt> receipt = Optional.empty();
    private final List<OrderSnapshot> orders = new ArrayList<>();
    private final List<TranscriptLine> transcript = new ArrayList<>();

    private SampleBrief() {}

    public static SampleBrief unverified() {
        return new SampleBrief();
    }

    /** With the order proven and read, as its only order. */
    public static SampleBrief verified(Order order) {
        return new SampleBrief().and(order);
    }

    public SampleBrief and(Order order) {
        orders.add(OrderSnapshot.of(VerifiedOrders.of(order)));
        return this;
    }

    public SampleBrief reason(TicketReason value) {
        reason = value;
        return this;
    }

    public SampleBrief concern(String code) {
        concern = Optional.of(code);
        return this;
    }

    public SampleBrief unhappy() {
        mood = Mood.UNHAPPY;
        return this;
    }

    public SampleBrief remark(String text) {
        remark = Optional.of(text);
        return this;
    }

    public SampleBrief contact(String address) {
        contact = EmailAddress.parse(address);
        return this;
    }

    public SampleBrief asked(Intent... intents) {
        asked = List.of(intents);
        return this;
    }

    public SampleBrief receipt(VerificationReceipt value) {
        receipt = Optional.of(value);
        return this;
    }

    public SampleBrief shopperSaid(String text) {
        return said(Role.SHOPPER, text);
    }

    public SampleBrief assistantSaid(String text) {
        return said(Role.ASSISTANT, text);
    }

    /** @param text null: of an order that is not proven now */
    public SampleBrief said(Role role, String text) {
        Instant at = SampleOrders.NOW.minusSeconds(600).plusSeconds(10L * transcript.size());
        transcript.add(new TranscriptLine(role, at, text));
        return this;
    }

    public TicketBrief build() {
        TicketContext context = new TicketContext(null, STORE, reason, remark, contact, mood, asked, concern, receipt);
        Findings findings = new Findings(orders.stream().map(OrderSnapshot::name).toList(), orders);
        return new TicketBrief(
                1017, STORE, reason, concern, SampleOrders.NOW, mood, remark, contact, asked, findings.checks(context), findings.tracking(), receipt, List.copyOf(orders), List.copyOf(transcript));
    }
}
