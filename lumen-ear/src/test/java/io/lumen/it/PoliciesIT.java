package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.policy.Policies;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A merchant's text answers its own shoppers and nobody else's. */
@ExtendWith(ArquillianExtension.class)
class PoliciesIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final TenantId BIRCH = new TenantId(102);
    private static final UUID AURORAS_SHOP = UUID.fromString("0198f000-0000-7000-8000-000000000101");
    private static final UUID BIRCHS_SHOP = UUID.fromString("0198f000-0000-7000-8000-000000000102");
    private static final String QUESTION = "How many days do I have to return something?";

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(PoliciesIT.class);
    }

    @Inject
    Policies policies;

    @Inject
    TenantScope scope;

    @Test
    void theMerchantsOwnWordsAnswer() {
        assertThat(policies.search(AURORA, AURORAS_SHOP, QUESTION, Locale.ENGLISH)).hasValueSatisfying(passage -> {
            assertThat(passage.title()).isEqualTo("Returning an item");
            assertThat(passage.source()).isEqualTo("Returns and refunds");
            assertThat(passage.text()).startsWith("You can return unused items within 30 days of delivery.");
        });
        assertThat(policies.search(AURORA, AURORAS_SHOP, "Are your tents waterproof?", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aMerchantWithoutATextHasNoAnswer() {
        assertThat(policies.search(BIRCH, BIRCHS_SHOP, QUESTION, Locale.ENGLISH)).isEmpty();
    }

    /** Row security is asked here: the query names the shop and no tenant. */
    @Test
    void anotherTenantsTextIsNotFoundByNamingItsShop() {
        assertThat(policies.search(AURORA, AURORAS_SHOP, QUESTION, Locale.ENGLISH)).as("it is there, and kept").isPresent();
        assertThat(policies.search(BIRCH, AURORAS_SHOP, QUESTION, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void askedInsideATransactionItAnswersToo() {
        assertThat(scope.call(AURORA, () -> policies.search(AURORA, AURORAS_SHOP, "do you ship to Canada?", Locale.CANADA))).isPresent();
    }
}
