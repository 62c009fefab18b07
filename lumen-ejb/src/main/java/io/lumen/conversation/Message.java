package io.lumen.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something that was said, at its place in the conversation. E-mail addresses in its text are masked. */
@Entity
@Table(name = "message")
public class Message {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Long tenantId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private int seq;
    private String role;
    private Instant at;
    private String body;

    @Column(name = "sealed_body")
    private byte[] sealedBody;

    @Column(name = "reveals_order")
    private String revealsOrder;

    @Column(name = "order_card")
    private String orderCard;

    private String ticket;
    private String actions;

    @Column(name = "reply_to")
    private Integer replyTo;

    private String state;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_hash")
    private byte[] requestHash;

    protected Message() {}

    static Message ofShopper(UUID id, UUID conversation, Instant at, String body, byte[] sealedBody, String key, byte[] requestHash) {
        Message message = new Message();
        message.id = id;
        message.conversationId = conversation;
        message.role = Role.SHOPPER.wireName();
        message.at = at;
        message.body = body;
        message.sealedBody = sealedBody;
        message.idempotencyKey = key;
        message.requestHash = requestHash;
        return message;
    }

    static Message of(Draft draft, UUID id, UUID conversation, int seq, Instant at, Integer replyTo, String state) {
        Message message = new Message();
        message.id = id;
        message.conversationId = conversation;
        message.seq = seq;
        message.role = draft.role().wireName();
        message.at = at;
        message.body = draft.text();
        message.revealsOrder = draft.revealsOrder().orElse(null);
        message.orderCard = draft.orderCard().orElse(null);
        message.ticket = draft.ticket().orElse(null);
        message.actions = draft.actions().orElse(null);
        message.replyTo = replyTo;
        message.state = state;
        return message;
    }

    public UUID id() {
        return id;
    }

    public int seq() {
        return seq;
    }

    public Role role() {
        return Role.ofWireName(role);
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return body;
    }

    public Optional<String> revealsOrder() {
        return Optional.ofNullable(revealsOrder);
    }

    /** In the JSON form of the public contract, as are ticket and actions. */
    public Optional<String> orderCard() {
        return Optional.ofNullable(orderCard);
    }

    public Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    public Optional<String> actions() {
        return Optional.ofNullable(actions);
    }

    /** What the widget was told of the conversation with this message; only on the last reply of a turn. */
    public Optional<String> state() {
        return Optional.ofNullable(state);
    }

    Message at(int place) {
        seq = place;
        return this;
    }

    byte[] sealedBody() {
        return sealedBody;
    }

    byte[] requestHash() {
        return requestHash;
    }
}
