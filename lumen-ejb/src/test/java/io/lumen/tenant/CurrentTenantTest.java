package io.lumen.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenant of this thread, what Hibernate is told of it, and what a tenant's number may be. */
class CurrentTenantTest {
    private static final TenantId AURORA = new TenantId(101);
    private static final TenantId BIRCH = new TenantId(102);

    private final TenantResolver resolver = new TenantResolver();

    @Test
    void outsideOfAScopeThereIsNobodyAndHibernateIsToldTheNumberThatNoTenantHas() {
        assertThat(CurrentTenant.get()).isEmpty();
        assertThatIllegalStateException().isThrownBy(CurrentTenant::require).withMessageContaining("TenantScope");
        assertThat(resolver.resolveCurrentTenantIdentifier()).isZero();
    }

    @Test
    void insideItIsTheOneThatWasBoundAndAfterwardsNobodyAgain() {
        ScopedValue.where(CurrentTenant.BOUND, AURORA).run(() -> {
            assertThat(CurrentTenant.get()).contains(AURORA);
            assertThat(CurrentTenant.require()).isEqualTo(AURORA);
            assertThat(resolver.resolveCurrentTenantIdentifier()).isEqualTo(101L);
            ScopedValue.where(CurrentTenant.BOUND, BIRCH).run(() -> assertThat(resolver.resolveCurrentTenantIdentifier()).isEqualTo(102L));
            assertThat(CurrentTenant.require()).as("as it was before").isEqualTo(AURORA);
        });
        assertThat(CurrentTenant.get()).isEmpty();
    }

    @Test
    void anotherThreadHasNoTenantOfThisOne() throws InterruptedException {
        long[] seen = {-1};
        ScopedValue.where(CurrentTenant.BOUND, AURORA).call(() -> {
            Thread other = new Thread(() -> seen[0] = resolver.resolveCurrentTenantIdentifier());
            other.start();
            other.join();
            return null;
        });
        assertThat(seen[0]).isZero();
    }

    /** A session that stays open while its tenant changes must be refused, not go on with the first one's rows. */
    @Test
    void hibernateAsksAgainForASessionThatIsOpen() {
        assertThat(resolver.validateExistingCurrentSessions()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aTenantsNumberIsPositive(long number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(number));
    }

    @Test
    void theSmallestNumberIsOneAndIsWrittenPlainly() {
        assertThat(new TenantId(1)).hasToString("1");
    }
}
