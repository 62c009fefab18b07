package io.lumen.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.Identity;
import io.lumen.access.PlatformRole;
import io.lumen.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the identity provider's tokens is believed, and in which form. */
class VouchedForTest {
    private static final String PERSON = "0198f000-0000-7000-8000-000000001001";

    private final Map<String, Object> claims = new HashMap<>(Map.of(
            "sub", PERSON, "email", "Olivia@Aurora.example", "email_verified", true, "name", "Olivia Aurora", "sid", "session-1"));

    @Test
    void readsAPersonOfOneTenant() {
        Identity identity = read(Map.of("t-101", Map.of("tenant_id", List.of("101"), "groups", List.of("/owners")))).orElseThrow();

        assertThat(identity.person()).hasToString(PERSON);
        assertThat(identity.email().value()).isEqualTo("olivia@aurora.example");
        assertThat(identity.tenants()).containsExactly(new TenantId(101));
        assertThat(identity.providerSession()).contains("session-1");
        assertThat(identity.platformRoles()).isEmpty();
    }

    @Test
    void readsAPersonOfTwoTenants() {
        assertThat(read(Map.of("t-101", Map.of("tenant_id", List.of("101")), "t-102", Map.of("tenant_id", List.of("102")))).orElseThrow().tenants())
                .containsExactlyInAnyOrder(new TenantId(101), new TenantId(102));
    }

    @Test
    void knowsOurOwnRolesAndPassesOverOthers() {
        Identity identity = VouchedFor.of(claims::get, null, List.of("platform-admin", "offline_access", "owner"), "token").orElseThrow();

        assertThat(identity.platformRoles()).containsExactly(PlatformRole.PLATFORM_ADMIN);
        assertThat(identity.tenants()).isEmpty();
    }

    @Test
    void anAddressThatNobodyVerifiedIsNobodys() {
        claims.put("email_verified", false);
        assertThat(read(null)).isEmpty();
        claims.put("email_verified", "true");
        assertThat(read(null)).as("a text is not a yes").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "email", "email_verified"})
    void withoutWhatIsNeededThereIsNobody(String claim) {
        claims.remove(claim);
        assertThat(read(null)).isEmpty();
    }

    @Test
    void otherFormsOfTheOrganizationClaimNameNoTenant() {
        assertThat(read(List.of("t-101")).orElseThrow().tenants()).isEmpty();
        assertThat(read(Map.of("t-101", Map.of())).orElseThrow().tenants()).isEmpty();
        assertThat(read(Map.of("t-101", Map.of("tenant_id", "101"))).orElseThrow().tenants()).isEmpty();
        assertThat(read(Map.of("t-101", Map.of("tenant_id", List.of("101", "102")))).orElseThrow().tenants()).isEmpty();
        assertThat(read(Map.of("t-101", Map.of("tenant_id", List.of("-1")))).orElseThrow().tenants()).isEmpty();
        assertThat(read(Map.of("t-101", Map.of("tenant_id", List.of("101 or 102")))).orElseThrow().tenants()).isEmpty();
    }

    private Optional<Identity> read(Object organizations) {
        return VouchedFor.of(claims::get, organizations, List.of(), "token");
    }
}
