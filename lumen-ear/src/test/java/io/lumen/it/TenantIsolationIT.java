package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.audit.AuditTrail;
import io.lumen.outbox.Outbox;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, over its own pool and transactions: one tenant never meets another's rows. */
@ExtendWith(ArquillianExtension.class)
class TenantIsolationIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final TenantId BIRCH = new TenantId(102);

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(TenantIsolationIT.class);
    }

    @Inject
    TenantScope scope;

    @Inject
    TenantRows rows;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    RecordingChannel channel;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Test
    void eachTenantSeesItsOwnRows() {
        assertThat(rows.seenBy(AURORA)).containsExactly(101L);
        assertThat(rows.seenBy(BIRCH)).containsExactly(102L);
    }

    @Test
    void aConnectionThatServedATenantShowsNothingToTheNextUserWithoutOne() {
        for (int i = 0; i < 30; i++) {
            rows.seenBy(i % 2 == 0 ? AURORA : BIRCH);
        }
        assertThat(rows.seenWithoutTenant(10)).isEmpty();
    }

    @Test
    void manyAtOnceOverOnePoolStayApart() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            TenantId tenant = i % 2 == 0 ? AURORA : BIRCH;
            work.add(() -> rows.seenBy(tenant).equals(List.of(tenant.value())));
        }
        for (Future<Boolean> apart : scheduler.invokeAll(work, 60, TimeUnit.SECONDS)) {
            assertThat(apart.get()).isTrue();
        }
    }

    @Test
    void aRollbackLeavesNoTenantBehind() {
        assertThatThrownBy(() -> scope.run(AURORA, () -> {
            audit.record("system", "test.rollback", "x", null);
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(CurrentTenant.get()).isEmpty();
        assertThat(rows.seenWithoutTenant(5)).isEmpty();
        assertThat(scope.call(AURORA, () -> audit.newest(50))).noneMatch(event -> event.action().equals("test.rollback"));
    }

    @Test
    void aTransactionApartHasItsOwnTenantAndTheOuterOneKeepsIts() {
        scope.run(AURORA, () -> {
            assertThat(rows.seenHere()).containsExactly(101L);
            assertThat(scope.callApart(BIRCH, rows::seenHere)).containsExactly(102L);
            assertThat(rows.seenHere()).containsExactly(101L);
            assertThat(CurrentTenant.require()).isEqualTo(AURORA);
        });
    }

    @Test
    void anotherTenantCannotJoinAnOpenTransaction() {
        assertThatThrownBy(() -> scope.run(AURORA, () -> scope.run(BIRCH, () -> {}))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writingForAnotherTenantIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> scope.run(AURORA, () -> entities.createNativeQuery(
                                "insert into audit_event (tenant_id, id, at, actor, action, subject) values (102, gen_random_uuid(), now(), 'x', 'x', 'x')")
                        .executeUpdate()))
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theAuditTrailCannotBeRewritten() {
        assertThatThrownBy(() -> scope.run(AURORA, () -> entities.createNativeQuery("delete from audit_event").executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void scheduledWorkSeesTheTenantItNamesAndOnlyThat() throws Exception {
        assertThat(scheduler.schedule(() -> rows.seenBy(BIRCH), 10, TimeUnit.MILLISECONDS).get(20, TimeUnit.SECONDS)).containsExactly(102L);
        assertThat(scheduler.schedule(() -> CurrentTenant.get().isPresent(), 10, TimeUnit.MILLISECONDS).get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(scheduler.schedule(() -> rows.seenWithoutTenant(3), 10, TimeUnit.MILLISECONDS).get(20, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void theOutboxWorkerCarriesEachMessageUnderItsOwnTenant() {
        scope.run(AURORA, () -> outbox.queue(RecordingChannel.NAME, "for aurora"));
        RecordingChannel.Delivered first = channel.next(20);
        scope.run(BIRCH, () -> outbox.queue(RecordingChannel.NAME, "for birch"));
        RecordingChannel.Delivered second = channel.next(20);
        assertThat(first.delivery().tenant()).isEqualTo(AURORA);
        assertThat(first.tenantsSeen()).containsExactly(101L);
        assertThat(second.delivery().tenant()).isEqualTo(BIRCH);
        assertThat(second.tenantsSeen()).containsExactly(102L);
        assertThat(first.tenantBound()).isFalse();
    }
}
