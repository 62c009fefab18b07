package io.lumen.privacy;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SecretCipher;
import io.lumen.secret.UnreadableSecret;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.verification.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Carries an erasure out, some conversations at a time, each time in one short transaction together with the note of how far it
 * has come. Looking at all of them takes a while and needs no index that would itself remember addresses.
 */
@ApplicationScoped
class ErasureStep {
    private static final int CONVERSATIONS_AT_ONCE = 100;
    private static final int STEPS_IN_A_SLICE = 20;
    private static final int MAILS_AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String HELD = "select sealed_address, sealed_customer, place, counts from shopper_erasure where tenant_id = ? and id = ? and status = 'searching' for update";

    private static final String NEXT = "select id from conversation where tenant_id = ? and id > ? order by id limit ?";

    private static final String NOTE = "update shopper_erasure set place = ?, counts = ? where tenant_id = ? and id = ?";

    private static final String DONE = "update shopper_erasure set status = 'done', place = null, sealed_address = null, sealed_customer = null, counts = ?, finished_at = ? where tenant_id = ? and id = ?";

    private static final String WAITING_MAILS =
            "select id, sealed_body from outbox_message where tenant_id = ? and id > ? and octet_length(sealed_body) > 0 order by id limit ?";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    ErasureSearch search;

    @Inject
    ShopperRows rows;

    @Inject
    SecretCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** How far it has come. */
    private record Held(SoughtShopper shopper, UUID place, ErasureCounts counts) {}

    /** A mail that was not sent yet. */
    private record Waiting(UUID id, byte[] body) {}

    /** @return when to go on; empty when it is done */
    Optional<Instant> slice(PrivacyJob job) {
        for (int step = 0; step < STEPS_IN_A_SLICE; step++) {
            if (!scope.call(job.tenant(), () -> step(job))) {
                return Optional.empty();
            }
        }
        return Optional.of(clock.instant());
    }

    /** @return whether there is more to do */
    private boolean step(PrivacyJob job) {
        TenantId tenant = job.tenant();
        Optional<Held> found = statements.first(HELD, row -> new Held(
                sought(job, row),
                Optional.ofNullable(row.getObject("place", UUID.class)).orElse(BEFORE_ALL),
                Json.read(row.getString("counts"), ErasureCounts.class)), tenant.value(), job.id());
        if (found.isEmpty()) {
            return false;
        }
        Held held = found.get();
        List<UUID> conversations = statements.list(NEXT, row -> row.getObject(1, UUID.class), tenant.value(), held.place(), CONVERSATIONS_AT_ONCE);
        if (conversations.isEmpty()) {
            finish(job, held);
            return false;
        }
        Set<UUID> theirs = search.among(tenant, conversations, held.shopper());
        ErasureCounts counts = theirs.isEmpty() ? held.counts() : held.counts().plus(rows.erase(tenant, theirs, clock.instant()));
        statements.run(NOTE, conversations.getLast(), Json.line(counts), tenant.value(), job.id());
        return true;
    }

    private SoughtShopper sought(PrivacyJob job, ResultSet row) throws SQLException {
        byte[] customer = row.getBytes("sealed_customer");
        return new SoughtShopper(
                new EmailAddress(cipher.open(row.getBytes("sealed_address"), Erasures.addressContext(job.tenant(), job.id()))),
                Optional.ofNullable(customer).map(sealed -> new CustomerId(cipher.open(sealed, Erasures.customerContext(job.tenant(), job.id())))));
    }

    private void finish(PrivacyJob job, Held held) {
        TenantId tenant = job.tenant();
        long mails = forgetMails(tenant, held.shopper().address());
        long exports = rows.withdrawExports(tenant);
        ErasureCounts counts = held.counts().plus(new ErasureCounts(0, 0, 0, 0, mails, exports, isOfTeam(tenant, held.shopper().address())));
        statements.run(DONE, Json.line(counts), clock.instant(), tenant.value(), job.id());
        audit.record("system", "erasure.done", job.id().toString(), null);
    }

    private long forgetMails(TenantId tenant, EmailAddress address) {
        AddressMatch match = new AddressMatch(address);
        List<UUID> theirs = new ArrayList<>();
        UUID place = BEFORE_ALL;
        List<Waiting> page;
        do {
            page = statements.list(WAITING_MAILS, row -> new Waiting(row.getObject("id", UUID.class), row.getBytes("sealed_body")), tenant.value(), place, MAILS_AT_ONCE);
            page.stream().filter(mail -> match.in(opened(tenant, mail))).map(Waiting::id).forEach(theirs::add);
            place = page.isEmpty() ? place : page.getLast().id();
        } while (!page.isEmpty());
        return theirs.isEmpty() ? 0 : statements.run("delete from outbox_message where tenant_id = ? and id = any (?)", tenant.value(), theirs);
    }

    /** What no key opens any more nobody can read, us included. */
    private String opened(TenantId tenant, Waiting mail) {
        try {
            return cipher.open(mail.body(), "outbox:" + tenant + ":" + mail.id());
        } catch (UnreadableSecret keyGone) {
            return "";
        }
    }

    private boolean isOfTeam(TenantId tenant, EmailAddress address) {
        return statements.list("select email_hash from member where tenant_id = ?", row -> row.getBytes(1), tenant.value()).stream()
                .anyMatch(known -> hash.matches(known, address.value(), "member-email:" + tenant));
    }
}
