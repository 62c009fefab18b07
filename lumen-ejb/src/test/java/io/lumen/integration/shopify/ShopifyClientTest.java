package io.lumen.integration.shopify;

import static io.lumen.store.SampleStores.AURORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.order.StoreFault.Kind;
import io.lumen.tenant.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyClientTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final StoreOverHttp store = new StoreOverHttp();
    private final ShopifyClient client = new ShopifyClient(store.address(), new OutsideTransactions(), new ShopifyHttp());

    @AfterEach
    void closeStore() {
        store.close();
    }

    private JsonNode ask(Duration within) {
        return client.ask(AURORA, "query Q($id: ID!) { order(id: $id) { name } }", Map.of("id", "gid://1"), Deadline.in(within, Clock.systemUTC()));
    }

    private StoreFault fault(Duration within) {
        return Assertions.assertTimeoutPreemptively(AMPLE, () -> catchThrowableOfType(StoreFault.class, () -> ask(within)));
    }

    @Test
    void sendsTheQuestionWithTheStoresToken() {
        store.answers(200, "{\"data\":{\"order\":{\"name\":\"#1042\"}}}");
        assertThat(ask(AMPLE).path("order").path("name").asText()).isEqualTo("#1042");
        StoreOverHttp.Received request = store.received().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/aurora/admin/api/2026-07/graphql.json");
        assertThat(request.header("X-shopify-access-token")).isEqualTo(AURORA.accessToken());
        assertThat(request.header("Content-type")).isEqualTo("application/json");
        assertThat(Example.json(request.body()).path("variables").path("id").asText()).isEqualTo("gid://1");
        assertThat(Example.json(request.body()).path("query").asText()).startsWith("query Q(");
    }

    @ParameterizedTest
    @CsvSource({"401, REJECTED", "402, REJECTED", "403, REJECTED", "404, REJECTED", "429, THROTTLED", "430, THROTTLED", "423, UNAVAILABLE", "500, UNAVAILABLE",
        "502, UNAVAILABLE", "503, UNAVAILABLE", "504, UNAVAILABLE", "400, UNREADABLE", "418, UNREADABLE", "204, UNREADABLE"})
    void eachStatusSaysWhatHelps(int status, Kind kind) {
        store.answers(status, "");
        assertThat(fault(AMPLE).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedSoTheTokenGoesNowhereElse(int status) {
        store.answers(status, "");
        assertThat(fault(AMPLE).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(store.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"200, error-throttled.json, THROTTLED", "200, error-access-denied-scope.json, REJECTED", "200, error-protected-customer-data.json, REJECTED",
        "200, error-max-cost-exceeded.json, UNREADABLE", "401, error-http-401.json, REJECTED", "200, error-http-401.json, UNREADABLE"})
    void eachErrorBodySaysWhatHelps(int status, String file, Kind kind) {
        store.answers(status, Example.text(file));
        assertThat(fault(AMPLE).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_SERVER_ERROR, UNAVAILABLE", "SHOP_INACTIVE, REJECTED", "SOMETHING_NEW, UNREADABLE"})
    void eachErrorCodeSaysWhatHelps(String code, Kind kind) {
        store.answers(200, "{\"data\":null,\"errors\":[{\"message\":\"m\",\"extensions\":{\"code\":\"" + code + "\"}}]}");
        assertThat(fault(AMPLE).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "<html>", "{\"data\":null}", "{\"data\":[]}", "{}", "{\"data\":", "{\"errors\":[{}]}"})
    void anAnswerWithoutDataIsUnreadable(String body) {
        store.answers(200, body);
        assertThat(fault(AMPLE).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void anAnswerNestedBeyondReasonIsUnreadable() {
        store.answers(200, "{\"data\":" + "[".repeat(100_000));
        assertThat(fault(AMPLE).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void aLongAnswerIsReadAndOneTooLongIsNot() {
        store.answers(200, "{\"data\":{}}" + " ".repeat(1_900_000));
        assertThat(ask(AMPLE).isObject()).isTrue();
        store.answers(200, "{\"data\":{}}" + " ".repeat(2_000_000));
        assertThat(fault(AMPLE).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anAnswerWithoutEndIsBrokenOffLongBeforeTheDeadline() {
        store.floods();
        assertThat(fault(AMPLE).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(store.flooded()).isLessThan(50_000_000);
    }

    @Test
    void aStoreThatIsNotThereIsUnavailable() {
        store.close();
        assertThat(fault(AMPLE).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aSilentStoreIsGivenUpAtTheDeadline() {
        store.staysSilent();
        assertThat(fault(SHORT).kind()).isEqualTo(Kind.TOO_SLOW);
    }

    @Test
    void anAnswerThatTricklesInIsGivenUpAtTheDeadline() {
        store.trickles();
        assertThat(fault(SHORT).kind()).isEqualTo(Kind.TOO_SLOW);
    }

    @Test
    void withNoTimeLeftTheStoreIsNotAsked() {
        assertThat(fault(Duration.ZERO).kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(store.received()).isEmpty();
    }

    @Test
    void whoWaitsCanBeStopped() {
        store.staysSilent();
        Thread.currentThread().interrupt();
        assertThat(catchThrowableOfType(StoreFault.class, () -> ask(AMPLE)).kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void insideATransactionTheStoreIsNotAsked() {
        ShopifyClient inside = new ShopifyClient(store.address(), new TenantScope() {
            @Override
            public void requireNone() {
                throw new IllegalStateException("a transaction is open");
            }
        }, new ShopifyHttp());
        assertThatIllegalStateException().isThrownBy(() -> inside.ask(AURORA, "{shop{name}}", Map.of(), Deadline.in(AMPLE, Clock.systemUTC())));
        assertThat(store.received()).isEmpty();
    }

    @Test
    void aFaultNamesNoShopperAndNoToken() {
        store.answers(200, Example.text("error-access-denied-scope.json").replace("ACCESS_DENIED", "dana.reyes@example.com"));
        assertThat(fault(AMPLE)).hasMessageNotContainingAny(AURORA.accessToken(), "gid://1");
    }
}
