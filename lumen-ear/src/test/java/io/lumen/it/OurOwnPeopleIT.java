package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.Access;
import io.lumen.access.Admittance;
import io.lumen.access.Deed;
import io.lumen.access.Identity;
import io.lumen.access.PlatformRole;
import io.lumen.access.Role;
import io.lumen.access.SignedIn;
import io.lumen.access.SignedInSessions;
import io.lumen.access.SignedInToken;
import io.lumen.access.Visit;
import io.lumen.access.VisitOutcome;
import io.lumen.access.Visits;
import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.entitlement.Agreement;
import io.lumen.entitlement.Agreements;
import io.lumen.entitlement.Entitlements;
import io.lumen.entitlement.Feature;
import io.lumen.entitlement.Overridable;
import io.lumen.entitlement.Plan;
import io.lumen.outbox.Outbox;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visits and agreements: both end by themselves at their moment, at the very next question. */
@ExtendWith(ArquillianExtension.class)
class OurOwnPeopleIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final TenantId BIRCH = new TenantId(102);

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(OurOwnPeopleIT.class);
    }

    @Inject
    Visits visits;

    @Inject
    Access access;

    @Inject
    SignedInSessions sessions;

    @Inject
    TenantScope scope;

    @Inject
    AuditTrail audit;

    @Inject
    Agreements agreements;

    @Inject
    Entitlements entitlements;

    @Inject
    Outbox outbox;

    @Inject
    RecordingChannel channel;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource apart;

    private SignedInToken token;

    @BeforeEach
    void signIn() throws SQLException {
        UUID person = UUID.randomUUID();
        try (Connection owner = apart.getConnection("lumen_owner", "for-tests");
                PreparedStatement ours = owner.prepareStatement("insert into platform_person (person, roles) values (?, '{platform-admin}')")) {
            ours.setObject(1, person);
            ours.executeUpdate();
        }
        token = sessions.begin(new Identity(
                person, "Ada Okafor", EmailAddress.parse("ada@lumen.example").orElseThrow(), Set.of(PlatformRole.PLATFORM_ADMIN), Set.of(),
                Optional.empty(), "an.id.token"));
    }

    @Test
    void aVisitReadsThenChangesWhatWasAskedForAndEndsAtItsMoment() {
        Visit visit = begin(AURORA);
        assertThat(Duration.between(visit.startedAt(), visit.expiresAt())).isEqualTo(Duration.ofMinutes(30));
        assertThat(access.to(admin(), Deed.changing(Role.OWNER))).isEqualTo(new Admittance.VisitReadsOnly());
        assertThat(access.to(admin(), Deed.looking(Role.OWNER))).isInstanceOfSatisfying(Admittance.Granted.class, granted -> {
            assertThat(granted.actor().tenant()).isEqualTo(AURORA);
            assertThat(granted.actor().seesOrderDetails()).isFalse();
        });

        assertThat(visits.allowWrites(admin(), "They asked for it")).isInstanceOf(VisitOutcome.GoesOn.class);
        assertThat(access.to(admin(), Deed.changing(Role.OWNER))).isInstanceOf(Admittance.Granted.class);

        change(AURORA, "update visit set started_at = started_at - interval '31 minutes', expires_at = expires_at - interval '31 minutes' where id = ?", visit.id());
        assertThat(access.to(admin(), Deed.looking(Role.VIEWER))).isEqualTo(new Admittance.VisitOver());
        assertThat(visits.allowWrites(admin(), "Once more")).isEqualTo(new VisitOutcome.Over());
    }

    @Test
    void anotherVisitEndsTheOneBeforeAndBothStandInTheTrailsOfTheirTenants() {
        Visit first = begin(AURORA);
        Visit second = begin(BIRCH);

        assertThat(visits.current(admin()).map(Visit::id)).contains(second.id());
        assertThat(visits.to(AURORA)).filteredOn(visit -> visit.id().equals(first.id())).allMatch(visit -> visit.endedAt().isPresent());
        assertThat(scope.call(AURORA, () -> audit.newest(20))).anyMatch(event -> event.action().equals("visit.ended") && event.subject().equals(first.id().toString()));
        assertThat(scope.call(BIRCH, () -> audit.newest(20))).anyMatch(event -> event.action().equals("visit.begun") && event.actor().startsWith("admin:"));
        visits.end(admin(), token);
        assertThat(access.to(admin(), Deed.looking(Role.VIEWER))).isEqualTo(new Admittance.NoTenant());
    }

    @Test
    void whatWasAgreedOnDecidesUntilItsMomentAndThePlanAfterwards() {
        assertThat(scope.call(BIRCH, () -> entitlements.allows(Feature.ESCALATION_EMAIL))).isFalse();
        agree(Overridable.ESCALATION_EMAIL, "on");
        agree(Overridable.PLAN, "growth");
        assertThat(scope.call(BIRCH, () -> entitlements.allows(Feature.ESCALATION_EMAIL))).isTrue();
        assertThat(scope.call(BIRCH, () -> entitlements.plan())).isEqualTo(Plan.GROWTH);
        agree(Overridable.ESCALATION_EMAIL, "off");
        assertThat(scope.call(BIRCH, () -> entitlements.allows(Feature.ESCALATION_EMAIL))).as("another about the same takes its place, and stands above the plan").isFalse();
        assertThat(scope.call(AURORA, () -> agreements.about(Overridable.PLAN))).as("another tenant's").isEmpty();

        change(BIRCH, "update entitlement_override set set_at = set_at - interval '2 days', expires_at = expires_at - interval '2 days' where set_by = ?", admin().person());
        assertThat(scope.call(BIRCH, () -> entitlements.plan())).isEqualTo(Plan.FREE);
        assertThat(scope.call(BIRCH, () -> agreements.end(Overridable.PLAN))).as("there is none to end any more").isEmpty();
    }

    @Test
    void whatIsDroppedIsNeitherSentNorTriedAgain() {
        UUID id = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "fail:100"));
        assertThat(scope.call(AURORA, () -> outbox.drop(id))).isTrue();
        assertThat(scope.call(AURORA, () -> outbox.drop(id))).isFalse();
        assertThat(scope.call(AURORA, () -> outbox.retry(id))).isFalse();
        assertThat(scope.call(BIRCH, () -> outbox.drop(id))).as("another tenant's").isFalse();
    }

    /** By itself the sixth attempt would come after more than two minutes of growing pauses. */
    @Test
    void whatWaitsForItsNextAttemptIsTriedAtOnce() {
        UUID id = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "fail:5"));
        Awaiting.that("all is tried").until(() -> !scope.call(AURORA, () -> outbox.retry(id)));
        RecordingChannel.Delivered delivered = channel.next(1);
        assertThat(delivered.delivery().id()).isEqualTo(id);
        assertThat(delivered.attempt()).isEqualTo(6);
    }

    private Visit begin(TenantId tenant) {
        return switch (visits.begin(admin(), token, tenant, "To help")) {
            case VisitOutcome.GoesOn(Visit visit) -> visit;
            case VisitOutcome other -> throw new AssertionError(other);
        };
    }

    private void agree(Overridable about, String value) {
        SignedIn admin = admin();
        Instant now = clock.instant();
        scope.run(BIRCH, () -> agreements.put(new Agreement(about, value, "A trial", admin.person(), admin.name(), now, now.plus(Duration.ofDays(1)))));
    }

    private SignedIn admin() {
        return sessions.find(token).orElseThrow();
    }

    private void change(TenantId tenant, String sql, UUID id) {
        scope.run(tenant, () -> {
            try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                assertThat(statement.executeUpdate()).isPositive();
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        });
    }
}
