package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberExtractionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            #1042                                              | 1042
            # 1042                                             | 1042
            where is #1042?                                    | 1042
            order 1042                                         | 1042
            order #1042                                        | 1042
            order no. 1042                                     | 1042
            order nr 1042                                      | 1042
            Order No.1042?                                     | 1042
            Nº 1042                                            | 1042
            № 1042                                             | 1042
            no. 1042                                           | 1042
            order number: 1042                                 | 1042
            order number 5                                     | 5
            order number=1042                                  | 1042
            my order number is 1001-A                          | 1001-A
            the number of my order is 1042                     | 1042
            the order id is #W5061109.                         | W5061109
            order EN1044-B                                     | EN1044-B
            where is EN1044-B                                  | EN1044-B
            AUR-1007                                           | AUR-1007
            is aur-1007 shipped                                | aur-1007
            so22369 status                                     | so22369
            order1042                                          | 1042
            order-1042                                         | 1042
            1042-order                                         | 1042
            order "1042"                                       | 1042
            (#1042)                                            | 1042
            order 1042...                                      | 1042
            order no 1042.I want a refund                      | 1042
            oder 1042 pls                                      | 1042
            purhcase 1042 please                               | 1042
            purchase 00004512345                               | 00004512345
            order 482910375562                                 | 482910375562
            order 118273645501928                              | 118273645501928
            order 112-1234567-1234567                          | 112-1234567-1234567
            confirmation number is 88231                       | 88231
            track 1042                                         | 1042
            where is 1042                                      | 1042
            what about 1043?                                   | 1043
            has 1042 left yet                                  | 1042
            I was billed twice for 61120                       | 61120
            where are 1042 and 1043?                           | 1042 1043
            and now 1042 and 1043 please                       | 1042 1043
            track 1042, 1043 and 1044                          | 1042 1043 1044
            orders 20931, 20932 and 20933                      | 20931 20932 20933
            ¿dónde están 1042 y 1043?                          | 1042 1043
            où sont 1042 et 1043 ?                             | 1042 1043
            wo sind 1042 und 1043                              | 1042 1043
            onde estão 1042 e 1043                             | 1042 1043
            dove sono 1042 e 1043                              | 1042 1043
            waar zijn 1042 en 1043                             | 1042 1043
            any update on 1042                                 | 1042
            the status of 1042 please                          | 1042
            my 1042 order                                      | 1042
            has 1042 shipped yet                               | 1042
            1042                                               | 1042
            it's 1042                                          | 1042
            yes, it is 1042, thanks                            | 1042
            and 1043?                                          | 1043
            1042 and 1043                                      | 1042 1043
            orders 1042 and 1043                               | 1042 1043
            orders 1042, 1043 & 1044                           | 1042 1043 1044
            orders #1042,#1043 and #1044                       | 1042 1043 1044
            order 1042/1043                                    | 1042 1043
            order 1042 and also order 1043                     | 1042 1043
            order 1042 1042 1042                               | 1042
            order 1042 is late, I paid $250 on 12/05/2026      | 1042
            order 1042, tracking 1Z999AA10123456784            | 1042
            tracking link for order 1042                       | 1042
            invoice for order 1042                             | 1042
            order 1042 items                                   | 1042
            where is my package 1042                           | 1042
            my parcel #1042 is late                            | 1042
            PO BOX in order 1042                               | 1042
            order 1042 to 94103, call 555-123-4567             | 1042
            order 1042 from 2024                               | 1042
            order 1042, two weeks and 3 days late              | 1042
            ORDER 1042 WHERE                                   | 1042
            """)
    void finds(String text, String numbers) {
        assertThat(Shopper.says(text).orderNumbers()).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I paid $1042 for it", "I paid 1042 dollars", "it cost 1042 euros", "€1042 is too much", "it was 1,042.50",
        "ordered on 12/05/2026", "ordered on 2026-05-12", "ordered May 5 2026", "my order from 2026", "in 2025 I moved",
        "zip code 94103", "ship to San Francisco, CA 94103", "my postcode is 10115", "I live at 1042 Oak Street",
        "apartment 1042", "PO box 1042", "po box #1042", "call 555-123-4567", "call +1 415 555 2671", "my phone number is 5551234567",
        "phone number for my order is 5551234567",
        "I want to order 2000 napkins", "order 100 shirts", "I ordered 12 shirts", "1500 pieces please", "500 items",
        "tracking number 123456789012", "my tracking number is 9400111899223344556677", "1Z999AA10123456784",
        "tracking number for my order is 12345678", "RB123456785GB", "TBA123456789012", "order 9400111899223344556677",
        "waiting for 14 days", "it is 10:30", "I called 1500 times", "24/7 support", "50% off", "it weighs 1200 g",
        "a 1500 watt kettle", "my card ending 4242", "4242 4242 4242 4242", "my invoice number is 12345",
        "item 9747045638", "sku-10423", "SAVE2026 does not work", "coupon code 12345", "iphone 15", "model 20415",
        "flight 1042", "code 123456", "size 1042", "https://example.com/orders/1042", "see www.example.com/1042",
        "jane1042@example.com", "user_1042", "3rd time", "I am 1985 born", "PS5", "covid-19", "order", "", "#", "##"
    })
    void leaves_other_numbers_alone(String text) {
        assertThat(Shopper.says(text).orderNumbers()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1042                             | 1042
            42                               | 42
            the 1042 one from tuesday        | 1042
            I think 1042 but I am not sure   | 1042
            EN266 I believe                  | EN266
            sure thing! it says 1042 here    | 1042
            code 123456 is on my receipt     | 123456
            """)
    void believes_a_bare_number_when_it_was_asked_for(String text, String number) {
        assertThat(Shopper.answers(Awaiting.ORDER_NUMBER, text).orderNumbers()).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I ordered 2 shirts on May 5", "my phone is 5551234567", "zip 94103", "I paid $1042", "tracking 123456789012",
        "it was in 2025", "I don't know", "1500 pieces"
    })
    void does_not_take_every_number_for_the_answer(String text) {
        assertThat(Shopper.answers(Awaiting.ORDER_NUMBER, text).orderNumbers()).isEmpty();
    }

    @Test
    void an_announced_number_outweighs_a_bare_one() {
        assertThat(Shopper.answers(Awaiting.ORDER_NUMBER, "it's order 1042, I wrote it down at 1530 street level").orderNumbers())
                .containsExactly("1042");
    }

    @Test
    void knows_the_format_of_the_store() {
        OrderNumberFormat format = new OrderNumberFormat("#AU", "-X");

        assertThat(Shopper.says("hello, AU42-X didn't come", format).orderNumbers()).containsExactly("AU42-X");
        assertThat(Shopper.says("au42-x, and #AU43 too", format).orderNumbers()).containsExactly("au42-x", "AU43");
        assertThat(Shopper.says("my AU-pair came, BAU42 and AU42Y", format).orderNumbers()).isEmpty();
    }

    @Test
    void a_prefix_that_means_something_else_elsewhere_counts_in_its_own_store() {
        assertThat(Shopper.says("where is SKU-1042").orderNumbers()).isEmpty();
        assertThat(Shopper.says("where is SKU-1042", new OrderNumberFormat("SKU-", "")).orderNumbers())
                .isEqualTo(List.of("SKU-1042"));
    }
}
