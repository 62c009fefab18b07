package io.lumen.privacy;

import io.lumen.access.Actor;
import io.lumen.audit.AuditTrail;
import io.lumen.outbox.JobQueue;
import io.lumen.runtime.Ids;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SecretCipher;
import io.lumen.secret.Signer;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.verification.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Takes one shopper out of everything that is kept of a tenant, and certifies it without naming them. */
@ApplicationScoped
public class Erasures {
    private static final int SHOWN = 20;

    private static final String ASK = """
            insert into shopper_erasure (tenant_id, id, status, address_hash, sealed_address, customer_hash, sealed_customer, asked_by, asked_by_name, asked_at, counts)
            values (?, ?, 'searching', ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COLUMNS = "select id, status, address_hash, customer_hash, asked_by, asked_by_name, asked_at, finished_at, counts from shopper_erasure where tenant_id = ?";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    SecretCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    Signer signer;

    @Inject
    JobQueue jobs;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * An erasure, without the address and the number.
     *
     * @param addressDigest keyed hash of the address, in hexadecimal digits
     * @param customerDigest the same of the customer's number in the shop; null when none was named
     * @param finishedAt null while it is under way
     */
    public record Overview(
            UUID id, boolean done, String addressDigest, String customerDigest, UUID askedBy, String askedByName, Instant askedAt, Instant finishedAt, ErasureCounts counts) {}

    /** Asked for by a person of the tenant, at the shopper's wish. */
    public UUID ask(Actor actor, SoughtShopper shopper) {
        TenantId tenant = actor.tenant();
        UUID person = actor.person();
        String name = actor.name();
        return scope.call(tenant, () -> {
            UUID id = ids.next();
            Instant now = clock.instant();
            String address = shopper.address().value();
            Optional<String> customer = shopper.customer().map(CustomerId::value);
            statements.run(ASK, tenant.value(), id, hash.of(address, "erased-address:" + tenant), cipher.seal(address, addressContext(tenant, id)),
                    customer.map(number -> hash.of(number, "erased-customer:" + tenant)).orElse(null),
                    customer.map(number -> cipher.seal(number, customerContext(tenant, id))).orElse(null),
                    person, name.length() <= 200 ? name : name.substring(0, 200), now, Json.line(ErasureCounts.NOTHING));
            jobs.put(ErasureTask.NAME, new PrivacyJob(tenant, id).text(), now);
            audit.record(person.toString(), "erasure.asked", id.toString(), null);
            return id;
        });
    }

    /** The newest first. */
    public List<Overview> of(TenantId tenant) {
        return scope.call(tenant, () -> statements.list(COLUMNS + " order by asked_at desc, id desc limit ?", Erasures::overview, tenant.value(), SHOWN));
    }

    /** A small signed archive. Empty while the erasure is under way, or when there is none of that id. */
    public Optional<byte[]> certificate(TenantId tenant, UUID id, Locale locale) {
        return scope.call(tenant, () -> statements.first(COLUMNS + " and id = ? and status = 'done'", Erasures::overview, tenant.value(), id))
                .map(erasure -> ErasureCertificate.of(tenant, erasure, signer).archive(locale));
    }

    private static Overview overview(ResultSet row) throws SQLException {
        return new Overview(
                row.getObject("id", UUID.class),
                row.getString("status").equals("done"),
                digits(row.getBytes("address_hash")),
                digits(row.getBytes("customer_hash")),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                Statements.moment(row, "asked_at"),
                Statements.moment(row, "finished_at"),
                Json.read(row.getString("counts"), ErasureCounts.class));
    }

    private static String digits(byte[] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }

    static String addressContext(TenantId tenant, UUID id) {
        return "erasure:" + tenant + ":" + id;
    }

    static String customerContext(TenantId tenant, UUID id) {
        return "erasure-customer:" + tenant + ":" + id;
    }
}
