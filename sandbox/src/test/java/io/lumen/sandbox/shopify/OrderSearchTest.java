package io.lumen.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final List<OrderRecord> ORDERS = List.of(
        order(1042, "#1042", "dana.reyes@example.com", "QH7T2MX4B", "now-8d", "FULFILLED"),
        order(5012, "#5012", "hanna.vogel@example.org", "AAA111AAA", "now-7d", "FULFILLED"),
        order(50121, "#50121", "tomas.lind@example.com", "BBB222BBB", "now-1d", "UNFULFILLED"),
        order(5013, "#5012-B", "dana.reyes@example.com.au", "CCC333CCC", "now-3d", "UNFULFILLED"),
        order(1044, "EN1044-B", "li.wei@example.com", "ZT5R1VQ8N", "now-10d", "PARTIALLY_FULFILLED"));

    private static OrderRecord order(int number, String name, String email, String confirmation, String created, String status) {
        Map<String, Object> data = new HashMap<>(Map.of("id", "gid://shopify/Order/" + number, "number", number, "name", name, "email", email,
            "confirmationNumber", confirmation, "createdAt", created, "processedAt", created, "updatedAt", created, "displayFulfillmentStatus", status));
        data.put("closed", false);
        return OrderRecord.of(data);
    }

    private static List<String> found(String query) {
        OrderSearch search = OrderSearchParser.parse(query).search();
        return ORDERS.stream().filter(order -> search.matches(order, NOW)).map(order -> order.text("name")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "name:5012                                        | #5012,#50121,#5012-B",
        "name:#5012                                       | #5012,#50121,#5012-B",
        "name:'#5012'                                     | #5012,#50121,#5012-B",
        "name:\"5012-B\"                                  | #5012-B",
        "name:1044                                        | EN1044-B",
        "name:en1044-b                                    | EN1044-B",
        "name:\"EN1044-B\" OR name:\"#1042\"              | #1042,EN1044-B",
        "name:501*                                        | #5012,#50121,#5012-B",
        "name:5012 AND email:tomas.lind@example.com       | #50121",
        "name:5012 email:hanna*                           | #5012",
        "name:5012 -email:tomas.lind@example.com          | #5012,#5012-B",
        "NOT name:5012                                    | #1042,EN1044-B",
        "email:DANA.REYES@example.com                     | #1042,#5012-B",
        "confirmation_number:qh7t2mx4b                    | #1042",
        "id:5012                                          | #5012",
        "id:\"gid://shopify/Order/1042\"                  | #1042",
        "id:>=5013                                        | #50121,#5012-B",
        "(name:1042 OR name:1044) fulfillment_status:partial | EN1044-B",
        "created_at:>='2026-11-18'                        | #50121,#5012-B",
        "created_at:<2026-11-12                           | EN1044-B",
        "dana                                             | #1042,#5012-B",
        "1042                                             | #1042",
        "status:open                                      | #1042,#5012,#50121,#5012-B,EN1044-B",
        "name:nothing                                     | ``",
    })
    void grammarFindsAsAnIndexWould(String query, String names) {
        assertThat(String.join(",", found(query))).isEqualTo(names);
    }

    @Test
    void escapedQuotesStayInsideTheValue() {
        assertThat(found("name:\"a\\\" OR name:1042\"")).isEmpty();
        assertThat(found("name:10\\42")).containsExactly("#1042");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"(", ")", "((name:1", ":", "name:", "\"", "- -", "OR", "AND OR", "NOT", "-)", "a:b:c", "\\", "OR OR (", "'"})
    void brokenQueriesEndWithoutAFault(String query) {
        assertThat(found(query)).isSubsetOf(found(""));
    }

    @Test
    void anAbsurdlyLongQueryIsRefused() {
        assertThatThrownBy(() -> OrderSearchParser.parse("(".repeat(5_000))).isInstanceOf(AdminFault.class);
    }
}
