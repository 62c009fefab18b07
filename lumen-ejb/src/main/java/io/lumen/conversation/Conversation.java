package io.lumen.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/**
 * One shopper's talk with one store, from the first word until it ends by request, after half an hour of silence or after
 * twelve hours. All that was proven in it ends with it.
 *
 * <p>Its messages are numbered without gaps in the order in which they were accepted. A shopper's message opens a turn; turns
 * are answered in that order, each once, however often it was sent and whichever node answers.
 */
@Entity
@Table(name = "conversation")
class Conversation {
    /** A shopper's phone, computer and the tabs between them. */
    private static final int MOST_WIDGETS = 5;

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "store_id")
    UUID storeId;

    @Column(name = "token_hashes")
    byte[][] tokenHashes;

    String locale;

    @Column(name = "locale_chosen")
    boolean localeChosen;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "last_active_at")
    Instant lastActiveAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    Instant endedAt;

    int version;

    @Column(name = "last_seq")
    int lastSeq;

    @Column(name = "open_seqs")
    int[] openSeqs;

    String state;

    @Column(name = "sealed_email")
    byte[] sealedEmail;

    protected Conversation() {}

    @Column(name = "customer_hash")
    byte[] customerHash;

    @Column(name = "sealed_customer")
    byte[] sealedCustomer;

    @Column(name = "disclosed_at")
    Instant disclosedAt;

    /** Held by the merchant's own people; no shopper's, and counted nowhere. */
    boolean rehearsal;

    /** Lets one more widget speak in it; the one that was let in first has to go. */
    void admit(SessionToken token) {
        tokenHashes = Stream.concat(Stream.of(token.hash()), Arrays.stream(tokenHashes)).limit(MOST_WIDGETS).toArray(byte[][]::new);
    }

    boolean admits(SessionToken token) {
        byte[] hash = token.hash();
        return Arrays.stream(tokenHashes).anyMatch(known -> MessageDigest.isEqual(known, hash));
    }
}
