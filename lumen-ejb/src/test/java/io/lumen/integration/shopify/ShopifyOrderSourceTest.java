package io.lumen.integration.shopify;

import static io.lumen.store.SampleStores.AURORA;
import static io.lumen.store.SampleStores.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lumen.order.Deadline;
import io.lumen.order.Order;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderStatus;
import io.lumen.order.StoreFault;
import io.lumen.order.StoreFault.Kind;
import io.lumen.store.PlainLine;
import io.lumen.store.SampleStores;
import io.lumen.store.StoreAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopifyOrderSourceTest {
    private static final OrderNumber NUMBER = new OrderNumber("1042");
    private static final int BREAKER_WINDOW = 20;
    private static final StoreOverHttp.Reply FOUND = new StoreOverHttp.Reply(200, Example.text("candidates-1042.json"));

    private final StoreOverHttp store = new StoreOverHttp();
    private final PlainLine line = new PlainLine();
    private final ShopifyOrderSource source =
            new ShopifyOrderSource(new ShopifyClient(store.address(), new OutsideTransactions(), new ShopifyHttp()), new StoreGuards(), line, Clock.systemUTC());

    @AfterEach
    void closeStore() {
        store.close();
    }

    private List<OrderCandidate> find(StoreAccess at) {
        return source.candidates(at, NUMBER, within(Duration.ofSeconds(20)));
    }

    private Kind faultAt(StoreAccess at) {
        return catchThrowableOfType(StoreFault.class, () -> find(at)).kind();
    }

    private static Deadline within(Duration time) {
        return Deadline.in(time, Clock.systemUTC());
    }

    private String searched() {
        return Example.json(store.received().getLast().body()).path("variables").path("search").asText();
    }

    @Test
    void asksForAllNamesThatTheNumberMayHave() {
        store.answers(200, FOUND.body());
        find(AURORA);
        assertThat(searched()).isEqualTo("name:\"#1042\" OR name:\"1042\"");
    }

    @Test
    void whatAMerchantPutsAroundNumbersCannotBreakOutOfTheSearch() {
        store.answers(200, FOUND.body());
        find(SampleStores.shop(1, "aurora", "a\" OR email:*\\", ""));
        assertThat(searched()).startsWith("name:\"a\\\" OR email:*\\\\1042\" OR ");
        assertThat(searched().replace("\\\\", "").replace("\\\"", "").chars().filter(character -> character == '"').count() % 2).isZero();
    }

    @Test
    void ordersThatOnlyLookAlikeAreDropped() {
        store.answers(200, """
                {"data":{"orders":{"nodes":[
                  {"id":"1","name":"#10421","email":"a@example.com"},
                  {"id":"2","name":"#1042-B","email":"a@example.com"},
                  {"id":"3","name":"#1042","email":"a@example.com"},
                  {"id":"4","name":null,"email":"a@example.com"}]}}}""");
        assertThat(find(AURORA)).extracting(OrderCandidate::id).containsExactly("3");
    }

    @Test
    void onlyWhatIsNeededToDecideIsAskedFirst() {
        store.answers(200, FOUND.body());
        find(AURORA);
        assertThat(Example.json(store.received().getFirst().body()).path("query").asText().replaceAll("\\s+", " ")).contains("nodes { id name email }");
    }

    @Test
    void anOrderTheStoreNoLongerHasIsEmpty() {
        store.answers(200, "{\"data\":{\"order\":null}}");
        assertThat(source.details(AURORA, "gid://shopify/Order/1", within(Duration.ofSeconds(20)))).isEmpty();
    }

    private static final String PARTLY_REFUSED = """
            {"data": {"order": {"id": "gid://shopify/Order/1", "name": "#1", "displayFulfillmentStatus": "ON_HOLD"}, "handling": null, "returned": null},
             "errors": [{"message": "Access denied", "path": ["handling", "fulfillmentOrders"], "extensions": {"code": "ACCESS_DENIED"}}]}""";

    /** Fulfilment orders and returns need rights of their own, which a merchant need not grant. */
    @Test
    void anOrderIsReadWithoutWhatWasNotGranted() {
        store.answers(200, PARTLY_REFUSED);
        assertThat(source.details(AURORA, "gid://shopify/Order/1", within(Duration.ofSeconds(20)))).map(Order::status).contains(OrderStatus.ON_HOLD);
    }

    @Test
    void aStoreThatRefusesAllForTheSakeOfAPartIsAskedWithoutThePart() {
        store.answersInTurn(
                new StoreOverHttp.Reply(200, """
                        {"data": null, "errors": [{"path": ["handling", "fulfillmentOrders"], "extensions": {"code": "ACCESS_DENIED"}}]}"""),
                new StoreOverHttp.Reply(200, "{\"data\": {\"order\": {\"id\": \"gid://shopify/Order/1\", \"name\": \"#1\"}}}"));
        assertThat(source.details(AURORA, "gid://shopify/Order/1", within(Duration.ofSeconds(20)))).isPresent();
        assertThat(Example.json(store.received().getLast().body()).path("query").asText()).doesNotContain("fulfillmentOrders");
    }

    @Test
    void anOrderThatIsItselfRefusedIsRefused() {
        store.answers(200, Example.text("error-access-denied-scope.json"));
        StoreFault fault = catchThrowableOfType(StoreFault.class, () -> source.details(AURORA, "gid://shopify/Order/1", within(Duration.ofSeconds(20))));
        assertThat(fault.kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void aFaultIsTriedOnceMore() {
        store.answersInTurn(new StoreOverHttp.Reply(503, ""), FOUND);
        assertThat(find(AURORA)).hasSize(1);
        assertThat(store.received()).hasSize(2);
    }

    @Test
    void aStoreThatIsBusyIsTriedOnceMore() {
        store.answersInTurn(new StoreOverHttp.Reply(200, Example.text("error-throttled.json")), FOUND);
        assertThat(find(AURORA)).hasSize(1);
        assertThat(store.received()).hasSize(2);
    }

    @Test
    void twoFaultsAreTheAnswer() {
        store.answers(503, "");
        assertThat(faultAt(AURORA)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(store.received()).hasSize(2);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        store.answers(401, Example.text("error-http-401.json"));
        assertThat(faultAt(AURORA)).isEqualTo(Kind.REJECTED);
        assertThat(store.received()).hasSize(1);
    }

    /** Another node has renewed the token while this one still held the old one. */
    @Test
    void aTokenThatWasReplacedMeanwhileIsReplacedHereToo() {
        store.answersInTurn(new StoreOverHttp.Reply(401, Example.text("error-http-401.json")), FOUND);
        line.withAnother("another-token");
        assertThat(find(AURORA)).hasSize(1);
        assertThat(store.received().getLast().header("X-shopify-access-token")).isEqualTo("another-token");
        assertThat(line.noted()).containsExactly("answered");
    }

    @Test
    void howTheStoreAnswersIsNoted() {
        store.answersInTurn(FOUND, new StoreOverHttp.Reply(401, ""), new StoreOverHttp.Reply(403, ""), new StoreOverHttp.Reply(404, ""),
                new StoreOverHttp.Reply(200, Example.text("error-access-denied-scope.json")), new StoreOverHttp.Reply(402, ""));
        find(AURORA);
        for (int refusals = 0; refusals < 5; refusals++) {
            faultAt(AURORA);
        }
        assertThat(line.noted()).containsExactly("answered", "token_refused", "right_missing", "shop_not_found", "right_missing", "shop_closed");
    }

    @Test
    void aSlowStoreIsNotTriedAgain() {
        store.staysSilent();
        StoreFault fault = catchThrowableOfType(StoreFault.class, () -> source.candidates(AURORA, NUMBER, within(Duration.ofMillis(300))));
        assertThat(fault.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(store.received()).hasSize(1);
    }

    @Test
    void aStoreThatKeepsFailingIsLeftAloneAndNoOtherStoreSuffers() {
        store.answers(request -> request.path().startsWith("/aurora/") ? new StoreOverHttp.Reply(503, "") : FOUND);
        for (int asked = 0; asked < BREAKER_WINDOW / 2; asked++) {
            assertThat(faultAt(AURORA)).isEqualTo(Kind.UNAVAILABLE);
        }
        assertThat(store.received()).hasSize(BREAKER_WINDOW);

        assertThat(faultAt(AURORA)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(store.received()).as("not asked any more").hasSize(BREAKER_WINDOW);
        assertThat(find(BIRCH)).hasSize(1);
    }

    @Test
    void refusalsDoNotCloseTheDoorToAStore() {
        store.answers(401, "");
        for (int asked = 0; asked < BREAKER_WINDOW; asked++) {
            faultAt(AURORA);
        }
        store.answers(200, FOUND.body());
        assertThat(find(AURORA)).hasSize(1);
    }
}
