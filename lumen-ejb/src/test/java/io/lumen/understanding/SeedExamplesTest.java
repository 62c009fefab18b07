package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence a shopper says in the texts that describe the product. */
class SeedExamplesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Where is my order?                              | TRACK_ORDER   |
            where is my order                               | TRACK_ORDER   |
            Where Is My Order?                              | TRACK_ORDER   |
            Track my order                                  | TRACK_ORDER   |
            Can you check order #1042?                      | TRACK_ORDER   | 1042
            Track order 1042                                | TRACK_ORDER   | 1042
            Order 1042 status                               | TRACK_ORDER   | 1042
            Where's my stuff?                               | TRACK_ORDER   |
            I placed an order last Tuesday, has it shipped? | TRACK_ORDER   |
            Has it shipped?                                 | TRACK_ORDER   |
            Has this shipped?                               | TRACK_ORDER   |
            When was it fulfilled?                          | TRACK_ORDER   |
            Can I get the tracking link?                    | TRACKING_LINK |
            What carrier is it with?                        | TRACKING_LINK |
            My order hasn't arrived                         | NOT_RECEIVED  |
            What if it has not arrived?                     | NOT_RECEIVED  |
            """)
    void is_understood(String sentence, Intent intent, String orderNumbers) {
        Understanding understanding = Shopper.says(sentence);

        assertThat(understanding.intent()).isEqualTo(intent);
        assertThat(understanding.confidence()).isGreaterThan(0.6);
        assertThat(understanding.alsoWanted()).isEmpty();
        assertThat(understanding.orderNumbers()).isEqualTo(numbers(orderNumbers));
        assertThat(understanding.email()).isEmpty();
        assertThat(understanding.mood()).isEqualTo(Mood.NEUTRAL);
        assertThat(understanding.language()).isEqualTo("en");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            I want a refund                        | REFUND_REQUEST
            I need to change my address            | CHANGE_ADDRESS
            My item arrived damaged                | DAMAGED_ITEM
            cancel my order                        | CANCEL_ORDER
            I want to return it                    | RETURN_EXCHANGE
            it says delivered but I don't have it  | NOT_RECEIVED
            tracking has not updated in days       | TRACK_ORDER
            what items did I order                 | ORDER_ITEMS
            is my payment confirmed                | PAYMENT_STATUS
            when is the estimated delivery         | DELIVERY_DATE
            how does shipping work                 | SHIPPING_POLICY
            which jacket do you recommend          | PRODUCT_QUESTION
            can I talk to a person                 | HUMAN_AGENT
            """)
    void also_what_the_texts_describe_without_quoting(String sentence, Intent intent) {
        assertThat(Shopper.says(sentence).intent()).isEqualTo(intent);
    }

    private static List<String> numbers(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(" "));
    }
}
