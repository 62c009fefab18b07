package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop that nobody writes to stays connected: its tokens are renewed by the daily round, long before they end. */
class RenewalIT {
    private static final String STORE = "/api/portal/v1/store";
    private static final String REFRESH_TOKEN = "select encode(sealed_refresh_token, 'hex') from store_connection";

    private SandboxProcess system;
    private SignedInPeople people;
    private TenantDatabase database;
    private Doors doors;

    /** A tenant whose shop is connected, and its owner. */
    private record Merchant(long tenant, String owner) {}

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
    }

    private Merchant connected(String refreshTokenEnds) throws Exception {
        long tenant = people.makeTenant("A quiet shop");
        people.makeStore(tenant, "Cedar & Clay");
        String owner = people.signIn(people.member(tenant, Role.OWNER).person(), Optional.of(tenant));
        assertThat(new ShopOwner(system, owner).connect("cedar.myshopify.com", ShopOwner.ALL_RIGHTS)).isEqualTo("/portal/store?connected=yes");
        database.run(tenant, "update store_connection set expires_at = now() - interval '60 days', answered_at = now() - interval '60 days', refresh_expires_at = now() + interval '"
                + refreshTokenEnds + "'");
        return new Merchant(tenant, owner);
    }

    private JsonNode connection(Merchant merchant) throws Exception {
        return doors.get(STORE, merchant.owner()).body().path("connection");
    }

    private List<String> texts(Merchant merchant, String sql) throws Exception {
        return database.texts(merchant.tenant(), sql);
    }

    @Test
    void whatWouldEndWithinAMonthIsRenewedAndTheRestLeftAlone() throws Exception {
        Merchant soon = connected("20 days");
        Merchant later = connected("40 days");
        List<String> before = texts(soon, REFRESH_TOKEN);
        List<String> untouched = texts(later, REFRESH_TOKEN);

        database.renewalRound();

        assertThat(texts(soon, REFRESH_TOKEN)).isNotEqualTo(before);
        assertThat(texts(soon, "select refresh_expires_at > now() + interval '80 days' and expires_at > now() and renewing_until is null and answered_at > now() - interval '1 minute' "
                + "from store_connection")).containsExactly("t");
        assertThat(texts(later, REFRESH_TOKEN)).isEqualTo(untouched);
        assertThat(connection(soon).path("trouble").isNull()).isTrue();
    }

    @Test
    void aRefusalIsShownToTheMerchantAndTriedAgainTheNextDay() throws Exception {
        Merchant merchant = connected("20 days");
        system.controlTokens("{\"withdraw\":\"cedar\"}");

        database.renewalRound();
        assertThat(connection(merchant).path("trouble").asText()).isEqualTo("token_refused");
        List<String> first = texts(merchant, "select failed_at::text from store_connection");

        database.renewalRound();
        assertThat(texts(merchant, "select failed_at::text from store_connection")).isNotEqualTo(first);
    }

    @Test
    void whatHasEndedIsToldOnce() throws Exception {
        Merchant merchant = connected("-1 hour");

        database.renewalRound();
        assertThat(connection(merchant).path("trouble").asText()).isEqualTo("token_refused");
        List<String> told = texts(merchant, "select failed_at::text from store_connection");

        database.renewalRound();
        assertThat(texts(merchant, "select failed_at::text from store_connection")).isEqualTo(told);
    }
}
