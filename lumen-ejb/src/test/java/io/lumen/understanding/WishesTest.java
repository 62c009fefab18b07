package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several wishes at once, wishes denied, and answers to our own questions. */
class WishesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cancel it and give me my money back                           | CANCEL_ORDER    | REFUND_REQUEST
            I want to return the shoes. Also, where is order 1043?        | RETURN_EXCHANGE | TRACK_ORDER
            where is my order and can I change the address                | TRACK_ORDER     | CHANGE_ADDRESS
            the mug came broken, I want my money back                     | DAMAGED_ITEM    | REFUND_REQUEST
            """)
    void several_wishes_are_all_heard(String text, Intent main, Intent further) {
        Understanding understanding = Shopper.says(text);

        assertThat(understanding.intent()).isEqualTo(main);
        assertThat(understanding.alsoWanted()).containsExactly(further);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            I don't want to cancel, I just want to know when it arrives      | DELIVERY_DATE
            no need to cancel it, just tell me where it is                   | TRACK_ORDER
            please don't cancel my order, just send me the tracking link     | TRACKING_LINK
            I'm not asking for a refund but when will my package arrive      | DELIVERY_DATE
            instead of a refund, can you send me a replacement               | RETURN_EXCHANGE
            """)
    void a_denied_wish_is_no_wish(String text, Intent intent) {
        Understanding understanding = Shopper.says(text);

        assertThat(understanding.intent()).isEqualTo(intent);
        assertThat(understanding.alsoWanted()).isEmpty();
    }

    @Test
    void only_a_denied_wish_leaves_nothing_to_be_sure_of() {
        assertThat(Shopper.says("I don't want to cancel").confidence()).isLessThan(0.5);
        assertThat(Shopper.says("I want to cancel").intent()).isEqualTo(Intent.CANCEL_ORDER);
        assertThat(Shopper.says("I don't want it anymore").intent()).isEqualTo(Intent.CANCEL_ORDER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            thanks but where is it                              | TRACK_ORDER
            hello, my package says delivered but it's not here  | NOT_RECEIVED
            I want to talk to a human about my order            | HUMAN_AGENT
            THIS IS THE THIRD TIME I ASK WHERE IS MY ORDER      | TRACK_ORDER
            this is ridiculous!!! where is my package           | TRACK_ORDER
            where's my traking number for oder 1042             | TRACKING_LINK
            has my oder shiped yet                              | TRACK_ORDER
            wheres my pakage                                    | TRACK_ORDER
            i want to retrun my jaket                           | RETURN_EXCHANGE
            chnage my adress pls                                | CHANGE_ADDRESS
            my email is jane@example.com, where is order 1042   | TRACK_ORDER
            """)
    void the_point_of_a_message_is_found(String text, Intent intent) {
        assertThat(Shopper.says(text).intent()).isEqualTo(intent);
    }

    @ParameterizedTest(name = "{0} while {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1042                               | ORDER_NUMBER | PROVIDE_ORDER_NUMBER
            1042                               | NONE         | PROVIDE_ORDER_NUMBER
            my order number is 1042            | NONE         | PROVIDE_ORDER_NUMBER
            it was 1042 I guess                | ORDER_NUMBER | PROVIDE_ORDER_NUMBER
            jane@example.com                   | EMAIL        | PROVIDE_EMAIL
            jane@example.com                   | NONE         | PROVIDE_EMAIL
            sure, jane@example.com             | EMAIL        | PROVIDE_EMAIL
            let's see, jane@example.com maybe  | EMAIL        | PROVIDE_EMAIL
            can I talk to someone              | EMAIL        | HUMAN_AGENT
            cancel order 1042                  | ORDER_NUMBER | CANCEL_ORDER
            I don't know my order number       | ORDER_NUMBER | ORDER_LIST
            """)
    void answers_are_told_from_wishes(String text, Awaiting awaiting, Intent intent) {
        assertThat(Shopper.answers(awaiting, text).intent()).isEqualTo(intent);
    }

    @Test
    void nothing_understood_is_said_so() {
        assertThat(Shopper.says("asdkjh qwpoe zzxcv").intent()).isEqualTo(Intent.OUT_OF_SCOPE);
        assertThat(Shopper.says("").intent()).isEqualTo(Intent.OUT_OF_SCOPE);
        assertThat(Shopper.says("").confidence()).isLessThan(0.5);
        assertThat(Shopper.says("🙂🙂").intent()).isEqualTo(Intent.OUT_OF_SCOPE);
    }
}
