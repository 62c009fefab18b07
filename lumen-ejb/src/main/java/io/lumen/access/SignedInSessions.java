package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Who is signed in, in the database, so that every node knows it, a restart forgets nobody, and an end anywhere is an end
 * everywhere with the next request. Looked up before a tenant is known, hence outside the tenants' transactions.
 */
@ApplicationScoped
public class SignedInSessions {
    /** Being seen is written down no more often, so that reading a page is not a write each time. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final String BEGIN = """
            insert into signed_in_session (token_hash, person, name, sealed_email, platform_roles, tenants, active, provider_session,
                sealed_id_token, started_at, seen_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SWEEP = "delete from signed_in_session where expires_at <= ?";

    /** Of the platform roles in the token those count that our own list gives the person too. */
    private static final String FIND = """
            select s.person, s.name, s.tenants, s.active, s.visit, s.visited_tenant, s.seen_at, array(
                select unnest(s.platform_roles) intersect select unnest(p.roles) from platform_person p where p.person = s.person) as platform_roles
            from signed_in_session s where s.token_hash = ? and s.expires_at > ? and s.seen_at > ?""";

    private static final String SEEN = "update signed_in_session set seen_at = ? where token_hash = ?";

    private static final String CHOOSE = "update signed_in_session set active = ? where token_hash = ? and ? = any (tenants)";

    private static final String JOIN = """
            update signed_in_session set tenants = case when ? = any (tenants) then tenants else array_append(tenants, ?) end,
                active = case when token_hash = ? then ? else active end
            where person = (select person from signed_in_session where token_hash = ?)""";

    private static final String VISIT = "update signed_in_session set visited_tenant = ?, visit = ? where token_hash = ?";

    private static final String EMAIL = "select person, sealed_email from signed_in_session where token_hash = ?";

    private static final String END = "delete from signed_in_session where token_hash = ? returning person, sealed_id_token";

    private static final String END_OF_PROVIDER = "delete from signed_in_session where provider_session = ?";

    private static final String OWN = """
            select token_hash, started_at, seen_at from signed_in_session
            where person = ? and expires_at > ? and seen_at > ? order by seen_at desc""";

    private static final String END_OTHERS = "delete from signed_in_session where person = ? and token_hash <> ?";

    private static final String END_ONE = "delete from signed_in_session where person = ? and token_hash <> ? and encode(substring(token_hash for 8), 'hex') = ?";

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    @Inject
    SecretCipher cipher;

    @Inject
    SignedInLife life;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /** Signs somebody in. Who belongs to one tenant works for it at once. */
    public SignedInToken begin(Identity identity) {
        SignedInToken token = SignedInToken.issue(random);
        Instant now = clock.instant();
        Long[] tenants = identity.tenants().stream().map(TenantId::value).toArray(Long[]::new);
        String[] roles = identity.platformRoles().stream().map(PlatformRole::wireName).toArray(String[]::new);
        with(SWEEP, sweep -> {
            sweep.setObject(1, now.atOffset(ZoneOffset.UTC));
            return sweep.executeUpdate();
        });
        with(BEGIN, begin -> {
            begin.setBytes(1, token.hash());
            begin.setObject(2, identity.person());
            begin.setString(3, identity.name());
            begin.setBytes(4, cipher.seal(identity.email().value(), emailContext(identity.person())));
            begin.setArray(5, begin.getConnection().createArrayOf("text", roles));
            begin.setArray(6, begin.getConnection().createArrayOf("bigint", tenants));
            begin.setObject(7, tenants.length == 1 ? tenants[0] : null);
            begin.setString(8, identity.providerSession().orElse(null));
            begin.setBytes(9, cipher.seal(identity.idToken(), idTokenContext(identity.person())));
            begin.setObject(10, now.atOffset(ZoneOffset.UTC));
            begin.setObject(11, now.atOffset(ZoneOffset.UTC));
            begin.setObject(12, now.plus(life.most()).atOffset(ZoneOffset.UTC));
            return begin.executeUpdate();
        });
        return token;
    }

    /** Empty when nobody is signed in by this token, or not any more. */
    public Optional<SignedIn> find(SignedInToken token) {
        Instant now = clock.instant();
        Optional<Seen> found = with(FIND, find -> {
            find.setBytes(1, token.hash());
            find.setObject(2, now.atOffset(ZoneOffset.UTC));
            find.setObject(3, now.minus(life.idle()).atOffset(ZoneOffset.UTC));
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(seen(row)) : Optional.empty();
            }
        });
        found.filter(seen -> seen.at().isBefore(now.minus(SEEN_EVERY))).ifPresent(seen -> with(SEEN, touch -> {
            touch.setObject(1, now.atOffset(ZoneOffset.UTC));
            touch.setBytes(2, token.hash());
            return touch.executeUpdate();
        }));
        return found.map(Seen::signedIn);
    }

    private static Seen seen(ResultSet row) throws SQLException {
        Long active = row.getObject("active", Long.class);
        long visited = row.getLong("visited_tenant");
        return new Seen(
                new SignedIn(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("platform_roles").getArray())
                                .flatMap(name -> PlatformRole.ofWireName(name).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        Arrays.stream((Long[]) row.getArray("tenants").getArray()).map(TenantId::new).collect(Collectors.toUnmodifiableSet()),
                        Optional.ofNullable(active).map(TenantId::new),
                        Optional.ofNullable(row.getObject("visit", UUID.class)).map(visit -> new VisitRef(new TenantId(visited), visit))),
                row.getObject("seen_at", java.time.OffsetDateTime.class).toInstant());
    }

    /**
     * Somewhere a person is signed in.
     *
     * @param mark names it to the person; the beginning of the hash of a secret, which leads to neither
     * @param current whether it is the one that asks
     */
    public record OwnSession(String mark, Instant startedAt, Instant seenAt, boolean current) {}

    /** Where the person of this token is signed in, the last seen first. */
    public List<OwnSession> own(SignedIn person, SignedInToken token) {
        Instant now = clock.instant();
        return with(OWN, find -> {
            find.setObject(1, person.person());
            find.setObject(2, now.atOffset(ZoneOffset.UTC));
            find.setObject(3, now.minus(life.idle()).atOffset(ZoneOffset.UTC));
            List<OwnSession> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    byte[] hash = row.getBytes("token_hash");
                    found.add(new OwnSession(
                            HexFormat.of().formatHex(hash, 0, 8),
                            row.getObject("started_at", java.time.OffsetDateTime.class).toInstant(),
                            row.getObject("seen_at", java.time.OffsetDateTime.class).toInstant(),
                            Arrays.equals(hash, token.hash())));
                }
            }
            return found;
        });
    }

    /** Ends all of the person's sessions but this one. */
    public void endOthers(SignedIn person, SignedInToken token) {
        with(END_OTHERS, end -> {
            end.setObject(1, person.person());
            end.setBytes(2, token.hash());
            return end.executeUpdate();
        });
    }

    /** Ends another of the person's sessions. @return whether there was one of that mark */
    public boolean endOther(SignedIn person, SignedInToken token, String mark) {
        return with(END_ONE, end -> {
            end.setObject(1, person.person());
            end.setBytes(2, token.hash());
            end.setString(3, mark);
            return end.executeUpdate() > 0;
        });
    }

    /** The address of who is signed in, for showing it to themselves. */
    public Optional<EmailAddress> email(SignedInToken token) {
        return with(EMAIL, find -> {
            find.setBytes(1, token.hash());
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? EmailAddress.parse(cipher.open(row.getBytes("sealed_email"), emailContext(row.getObject("person", UUID.class))))
                        : Optional.empty();
            }
        });
    }

    /** @return whether the person may work for that tenant by the identity provider's account; ours is asked at each request */
    public boolean choose(SignedInToken token, TenantId tenant) {
        return with(CHOOSE, choose -> {
            choose.setLong(1, tenant.value());
            choose.setBytes(2, token.hash());
            choose.setLong(3, tenant.value());
            return choose.executeUpdate() == 1;
        });
    }

    /**
     * The person has come to belong to a tenant by our own record and works for it from now on, without having to sign in
     * again; so do their other sessions, which choose for themselves.
     */
    public void join(SignedInToken token, TenantId tenant) {
        with(JOIN, join -> {
            join.setLong(1, tenant.value());
            join.setLong(2, tenant.value());
            join.setBytes(3, token.hash());
            join.setLong(4, tenant.value());
            join.setBytes(5, token.hash());
            return join.executeUpdate();
        });
    }

    /** Puts the session on a visit, or on none. */
    void visit(SignedInToken token, Optional<VisitRef> visit) {
        with(VISIT, put -> {
            put.setObject(1, visit.map(VisitRef::tenant).map(TenantId::value).orElse(null), Types.BIGINT);
            put.setObject(2, visit.map(VisitRef::id).orElse(null), Types.OTHER);
            put.setBytes(3, token.hash());
            return put.executeUpdate();
        });
    }

    /** @return the ID token, to be shown to the identity provider so that its session ends too */
    public Optional<String> end(SignedInToken token) {
        return with(END, end -> {
            end.setBytes(1, token.hash());
            try (ResultSet row = end.executeQuery()) {
                return row.next()
                        ? Optional.of(cipher.open(row.getBytes("sealed_id_token"), idTokenContext(row.getObject("person", UUID.class))))
                        : Optional.empty();
            }
        });
    }

    /** The identity provider ended a session of its own. @return how many of ours ended with it */
    public int endOfProvider(String providerSession) {
        return with(END_OF_PROVIDER, end -> {
            end.setString(1, providerSession);
            return end.executeUpdate();
        });
    }

    private static String emailContext(UUID person) {
        return "signed-in-email:" + person;
    }

    private static String idTokenContext(UUID person) {
        return "id-token:" + person;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** Something to do with a statement. */
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private record Seen(SignedIn signedIn, Instant at) {}
}
