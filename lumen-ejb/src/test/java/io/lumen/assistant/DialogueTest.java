package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.answer.Question;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The dialogue, told by its table: where the conversation stands, what the shopper writes (most of it word for word from the
 * texts this product was built after), what is understood, what is done about it, and what is awaited after that.
 */
class DialogueTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a shopper begins
            FRESH | "Where is my order?"                                 | track_order                        | say ASK_ORDER_NUMBER              | order_number
            FRESH | "Track my order"                                     | track_order                        | say ASK_ORDER_NUMBER              | order_number
            FRESH | "Where's my stuff?"                                  | track_order                        | say ASK_ORDER_NUMBER              | order_number
            FRESH | "I placed an order last Tuesday, has it shipped?"    | track_order                        | say ASK_ORDER_NUMBER              | order_number
            FRESH | "My order hasn't arrived"                            | not_received                       | say ASK_ORDER_NUMBER              | order_number
            FRESH | "Can I get the tracking link?"                       | tracking_link                      | say ASK_ORDER_NUMBER              | order_number
            FRESH | "When will it come?"                                 | delivery_date                      | say ASK_ORDER_NUMBER              | order_number
            FRESH | "What did I order?"                                  | order_items                        | say ASK_ORDER_NUMBER              | order_number
            FRESH | "Did my payment go through?"                         | payment_status                     | say ASK_ORDER_NUMBER              | order_number
            FRESH | "Can you check order #1042?"                         | track_order 1042                   | say ASK_EMAIL                     | email
            FRESH | "Order 1042 status"                                  | track_order 1042                   | say ASK_EMAIL                     | email
            FRESH | "1042"                                               | provide_order_number 1042          | say ASK_EMAIL                     | email
            FRESH | "1042, dana@example.com"                             | track_order 1042 dana@example.com  | verify 1042 STATUS                | email
            FRESH | "dana@example.com"                                   | provide_email dana@example.com     | say ASK_ORDER_NUMBER_HAVING_EMAIL | order_number
            FRESH | "Show me all my orders"                              | order_list                         | say CANNOT_LIST_ORDERS            | order_number
            FRESH | "hi"                                                 | greeting                           | say GREETING                      | none
            FRESH | "thanks"                                             | thanks_bye                         | say GOODBYE                       | none
            FRESH | "write me a poem"                                    | out_of_scope                       | say WHAT_I_CAN_DO                 | none
            FRESH | "yes" to nothing                                     | out_of_scope yes                   | say WHAT_I_CAN_DO                 | none

            # the number was asked for
            ASKED_NUMBER              | "1042"                           | provide_order_number 1042          | say ASK_EMAIL                     | email
            ASKED_NUMBER              | "I don't have it"                | provide_order_number               | say ASK_ORDER_NUMBER_AGAIN        | order_number
            ASKED_NUMBER              | "what?"                          | out_of_scope                       | say ASK_ORDER_NUMBER_AGAIN        | order_number
            ASKED_NUMBER              | "where is my order?" once more   | track_order                        | say ASK_ORDER_NUMBER              | order_number
            ASKED_NUMBER              | "dana@example.com"               | provide_email dana@example.com     | say ASK_ORDER_NUMBER_HAVING_EMAIL | order_number
            ASKED_NUMBER              | "1042 dana@example.com"          | provide_order_number 1042 dana@example.com | verify 1042 STATUS        | email
            ASKED_NUMBER              | "nothing but 1042"               | out_of_scope 1042                  | say ASK_EMAIL                     | email
            ASKED_NUMBER              | "hello?"                         | greeting                           | say GREETING                      | order_number
            ASKED_NUMBER_HAVING_EMAIL | "1042"                           | provide_order_number 1042          | verify 1042 STATUS                | email
            ASKED_NUMBER_FOR_LINK     | "1042 dana@example.com"          | provide_order_number 1042 dana@example.com | verify 1042 TRACKING      | email
            ASKED_NUMBER_FOR_LINK     | "dana@example.com"               | provide_email dana@example.com     | say ASK_ORDER_NUMBER_HAVING_EMAIL | order_number

            # the address was asked for
            ASKED_EMAIL          | "dana@example.com"                    | provide_email dana@example.com     | verify 1042 STATUS                | email
            ASKED_EMAIL_FOR_LINK | "dana@example.com"                    | provide_email dana@example.com     | verify 1042 TRACKING              | email
            ASKED_EMAIL          | "it's dana at example"                | provide_email                      | say ASK_EMAIL_AGAIN               | email
            ASKED_EMAIL          | "why?"                                | out_of_scope                       | say ASK_EMAIL_AGAIN               | email
            ASKED_EMAIL          | "where is it?" once more              | track_order                        | say ASK_EMAIL                     | email
            ASKED_EMAIL          | "sorry, it is 1043"                   | provide_order_number 1043          | say ASK_EMAIL                     | email
            ASKED_EMAIL          | "1043 dana@example.com"               | provide_order_number 1043 dana@example.com | verify 1043 STATUS        | email
            ASKED_EMAIL          | "show me all my orders"               | order_list                         | say CANNOT_LIST_ORDERS            | order_number

            # a check that failed
            REFUSED      | "try d.reyes@example.com"                     | provide_email d.reyes@example.com  | verify 1042 STATUS                | email
            REFUSED      | "where is my order?" with nothing new         | track_order                        | say ASK_EMAIL_AGAIN               | email
            REFUSED      | "no idea"                                     | provide_email                      | say ASK_EMAIL_AGAIN               | email
            REFUSED      | "what?"                                       | out_of_scope                       | say ASK_EMAIL_AGAIN               | email
            REFUSED      | "oh, it is 1043" keeps the address            | provide_order_number 1043          | verify 1043 STATUS                | email
            REFUSED      | "yes" to a person                             | out_of_scope yes                   | ticket NOT_VERIFIED               | email
            STORE_FAILED | "where is my order?" is worth another try     | track_order                        | verify 1042 STATUS                | email
            STORE_FAILED | "yes" to a person                             | out_of_scope yes                   | ticket STORE_NOT_READY            | email

            # follow-ups about a proven order
            PROVEN | "Can I get the tracking link?"                      | tracking_link                      | tell #1042 TRACKING               | none
            PROVEN | "Has it shipped?"                                   | track_order                        | tell #1042 STATUS                 | none
            PROVEN | "What if it has not arrived?"                       | not_received                       | tell #1042 NOT_RECEIVED           | none
            PROVEN | "What carrier is it with?"                          | tracking_link                      | tell #1042 TRACKING               | none
            PROVEN | "When was it fulfilled?"                            | track_order                        | tell #1042 STATUS                 | none
            PROVEN | "When will it arrive?"                              | delivery_date                      | tell #1042 DELIVERY_DATE          | none
            PROVEN | "What was in it?"                                   | order_items                        | tell #1042 ITEMS                  | none
            PROVEN | "Is it paid?"                                       | payment_status                     | tell #1042 PAYMENT                | none
            PROVEN | "and order 1042?"                                   | track_order 1042                   | tell #1042 STATUS                 | none
            PROVEN | "which orders do you know?"                         | order_list                         | list                              | none
            PROVEN | "thanks!"                                           | thanks_bye                         | say GOODBYE                       | none

            # a second order uses the address again, and is checked with it
            PROVEN              | "and 1043?"                            | track_order 1043                   | verify 1043 STATUS                | email
            PROVEN              | "the link of 1043, it's li@example.com"| tracking_link 1043 li@example.com  | verify 1043 TRACKING              | email
            PROVEN_TWO          | "link?" is of the last one             | tracking_link                      | tell #1043 TRACKING               | none
            PROVEN_TWO          | "and the link of 1042?"                | tracking_link 1042                 | tell #1042 TRACKING               | none
            PROVEN_THEN_REFUSED | "li@example.com"                       | provide_email li@example.com       | verify 1043 STATUS                | email
            PROVEN_THEN_REFUSED | "back to 1042"                         | track_order 1042                   | tell #1042 STATUS                 | none
            PROVEN_THEN_REFUSED | "link?" is of the one that waits       | tracking_link                      | say ASK_EMAIL_AGAIN               | email

            # several orders in one message: one address for all, each checked for itself
            FRESH               | "where are 1042 and 1043?"             | track_order 1042 1043              | say ASK_EMAIL_FOR_ALL             | email
            FRESH               | "1042, 1043, dana@example.com"         | provide_order_number 1042 1043 dana@example.com | verify 1042+1043 STATUS | email
            FRESH               | "1042 and again 1042"                  | track_order 1042 #1042             | say ASK_EMAIL                     | email
            FRESH               | "1, 2, 3 and 4?"                       | track_order 1 2 3 4                | say THREE_ORDERS_AT_A_TIME, say ASK_EMAIL_FOR_ALL | email
            ASKED_NUMBER_HAVING_EMAIL | "1042 and 1043"                  | provide_order_number 1042 1043     | verify 1042+1043 STATUS           | email
            ASKED_EMAIL_FOR_TWO | "dana@example.com"                     | provide_email dana@example.com     | verify 1042+1043 STATUS           | email
            ASKED_EMAIL_FOR_TWO | "where are they?" once more            | track_order                        | say ASK_EMAIL_FOR_ALL             | email
            ASKED_EMAIL_FOR_TWO | "just 1042"                            | provide_order_number 1042          | say ASK_EMAIL                     | email
            REFUSED_TWO         | "try li@example.com"                   | provide_email li@example.com       | verify 1042+1043 STATUS           | email
            REFUSED_TWO         | "where are they?" with nothing new     | track_order                        | say ASK_EMAIL_AGAIN               | email
            REFUSED_TWO         | "Email me a code"                      | out_of_scope codeplease            | code for 1042                     | email
            ASKED_CODE_FOR_TWO  | "123456"                               | provide_order_number 123456 code:123456 | try 123456 STATUS            | code
            PROVEN              | "links of 1042 and 1043?"              | tracking_link 1042 1043            | verify 1042+1043 TRACKING         | email
            PROVEN_TWO          | "when do 1042 and 1043 come?"          | delivery_date 1042 1043            | tell #1042+#1043 DELIVERY_DATE    | none
            SIGNED_IN           | "where are 1042 and 1043?"             | track_order 1042 1043              | own 1042+1043 STATUS              | email

            # one parcel of a proven order
            PROVEN              | "parcel 2"                             | return_exchange onlyparcel:2       | tell #1042 STATUS of Numbered[number=2] | none
            PROVEN              | "package no. 2"                        | not_received 2 onlyparcel:2        | tell #1042 STATUS of Numbered[number=2] | none
            PROVEN              | "where is parcel no. 2 now"            | track_order 2 parcel:2             | tell #1042 STATUS of Numbered[number=2] | none
            PROVEN              | "when does the second package come?"   | delivery_date parcel:2             | tell #1042 DELIVERY_DATE of Numbered[number=2] | none
            PROVEN              | "and the other box?"                   | damaged_item onlyparcel:other      | tell #1042 STATUS of Other[told=0] | none
            PROVEN_PARCEL_TWO   | "and the other box?"                   | track_order onlyparcel:other       | tell #1042 STATUS of Other[told=2] | none
            PROVEN              | "the last parcel has what in it"       | out_of_scope parcel:last           | tell #1042 STATUS of Last[]       | none
            PROVEN              | "the second parcel came broken"        | damaged_item parcel:2              | say DAMAGED                       | none
            PROVEN              | "talk to a human about parcel 2"       | human_agent parcel:2               | ticket ASKED_FOR_PERSON           | none
            PROVEN              | "the second parcel of 1043"            | track_order 1043 parcel:2          | verify 1043 STATUS                | email
            FRESH               | "parcel 2"                             | track_order onlyparcel:2           | say ASK_ORDER_NUMBER              | order_number
            ASKED_EMAIL         | "parcel 2"                             | out_of_scope onlyparcel:2          | say ASK_EMAIL_AGAIN               | email
            PROVEN_THEN_REFUSED | "the other parcel"                     | track_order onlyparcel:other       | say ASK_EMAIL_AGAIN               | email

            # the store changed the address meanwhile: proven once more, or not told
            NO_LONGER_PROVEN | "dana@example.com"                        | provide_email dana@example.com     | verify 1042 STATUS                | email
            NO_LONGER_PROVEN | "has it shipped?"                         | track_order                        | say ASK_EMAIL_AGAIN               | email
            NO_LONGER_PROVEN | "1042"                                    | provide_order_number 1042          | verify 1042 STATUS                | email

            # what only a person may do: said and offered, never done, and what was asked stays asked
            FRESH       | "cancel my order"                              | cancel_order                       | say CANCEL                        | none
            FRESH       | "I want my money back"                         | refund_request                     | say REFUND                        | none
            FRESH       | "I want to return this"                        | return_exchange                    | say RETURN                        | none
            FRESH       | "send it to another address"                   | change_address                     | say CHANGE_ADDRESS                | none
            FRESH       | "it is broken"                                 | damaged_item                       | say DAMAGED                       | none
            FRESH       | "which tent is best?"                          | product_question                   | say PRODUCT_ADVICE                | none
            FRESH       | "do you ship to Chile?"                        | shipping_policy                    | policy                | none
            ASKED_EMAIL | "or cancel it"                                 | cancel_order                       | say CANCEL                        | email
            PROVEN      | "please refund it"                             | refund_request                     | say REFUND                        | none
            OFFERED_CANCEL             | "yes please"                    | out_of_scope yes                   | ticket CANCEL                     | none
            OFFERED_REFUND_ASKED_EMAIL | "yes please"                    | out_of_scope yes                   | ticket REFUND                     | email
            OFFERED_REFUND_ASKED_EMAIL | "dana@example.com"              | provide_email dana@example.com     | verify 1042 STATUS                | email
            OFFERED_CANCEL             | "no, where is 1042?"            | track_order 1042                   | say ASK_EMAIL                     | email
            OFFERED_CANCEL             | "ok, 1042"                      | provide_order_number 1042 yes      | say ASK_EMAIL                     | email
            PROVEN_OFFERED             | "please do"                     | out_of_scope yes                   | ticket DELIVERY_PROBLEM           | none

            # a person, at any point
            FRESH              | "talk to a human"                       | human_agent                        | ticket ASKED_FOR_PERSON           | none
            ASKED_NUMBER       | "talk to a human"                       | human_agent                        | ticket ASKED_FOR_PERSON           | order_number
            ASKED_EMAIL        | "talk to a human"                       | human_agent                        | ticket ASKED_FOR_PERSON           | email
            REFUSED            | "talk to a human"                       | human_agent                        | ticket ASKED_FOR_PERSON           | email
            STORE_FAILED       | "talk to a human"                       | human_agent                        | ticket ASKED_FOR_PERSON           | email
            PROVEN             | "talk to a human"                       | human_agent                        | ticket ASKED_FOR_PERSON           | none
            PROVEN             | "talk to a human about 1042"            | human_agent 1042                   | ticket ASKED_FOR_PERSON           | none
            TICKET_OPEN        | "talk to a human" once more             | human_agent                        | say TICKET_IS_OPEN                | none
            PROVEN_TICKET_OPEN | "and the link?" is still answered       | tracking_link                      | tell #1042 TRACKING               | none

            # upset
            FRESH              | "this is a joke"                        | frustrated                         | ticket UNHAPPY                    | none
            ASKED_EMAIL        | "this is a joke"                        | frustrated                         | ticket UNHAPPY                    | email
            FRESH              | "WHERE IS 1042!!!"                      | frustrated 1042                    | say ASK_EMAIL                     | email
            ASKED_EMAIL        | "dana@example.com, you idiots"          | frustrated dana@example.com        | verify 1042 STATUS                | email
            TICKET_OPEN        | "this is a joke"                        | frustrated                         | say TICKET_IS_OPEN                | none

            # several wishes in one message
            FRESH       | "where's 1042? and when does it come?"             | track_order+delivery_date 1042     | say ASK_EMAIL                     | email
            FRESH       | "1042 dana@… link and items please"                | tracking_link+order_items 1042 dana@example.com | verify 1042 TRACKING+ITEMS | email
            PROVEN      | "link? and was it paid?"                           | tracking_link+payment_status       | tell #1042 TRACKING+PAYMENT       | none
            PROVEN      | "where is it, and I want to return one thing"      | track_order+return_exchange        | say RETURN, tell #1042 STATUS     | none
            FRESH       | "where is my order and what do returns cost?"      | track_order+shipping_policy        | policy, say ASK_ORDER_NUMBER      | order_number
            FRESH       | "cancel it and give me my money back"              | cancel_order+refund_request        | say CANCEL, say REFUND            | none
            FRESH       | "where is it?! let me talk to someone"             | track_order+human_agent            | ticket ASKED_FOR_PERSON           | none
            PROVEN      | "this is a joke, where is it"                      | frustrated+track_order             | tell #1042 STATUS                 | none
            FRESH       | "hi, where is my order"                            | greeting+track_order               | say ASK_ORDER_NUMBER              | order_number
            FRESH       | "thanks, and what about returns"                   | thanks_bye+return_exchange         | say RETURN                        | none

            # what is not clear is asked back, but not when an answer is awaited or an order named
            FRESH       | "my thing from you"                                | track_order+return_exchange?       | clarify track_order return_exchange | none
            PROVEN      | "and the other matter"                             | refund_request+cancel_order?       | clarify refund_request cancel_order | none
            FRESH       | "1042 hm"                                          | track_order+return_exchange? 1042  | say ASK_EMAIL                     | email
            ASKED_EMAIL | "what now"                                         | out_of_scope+human_agent?          | say ASK_EMAIL_AGAIN               | email

            # a one-time code
            REFUSED     | "Email me a code"                                  | out_of_scope codeplease            | code for 1042                     | email
            ASKED_EMAIL | "send me a code"                                   | out_of_scope codeplease            | say ASK_EMAIL                     | email
            FRESH       | "send me a code"                                   | out_of_scope codeplease            | say ASK_ORDER_NUMBER              | order_number
            ASKED_CODE  | "123456"                                           | provide_order_number 123456 code:123456 | try 123456 STATUS            | code
            ASKED_CODE  | "it is 123 456"                                    | out_of_scope code:123456           | try 123456 STATUS                 | code
            ASKED_CODE  | "nothing came"                                     | out_of_scope                       | say ASK_CODE_AGAIN                | code
            ASKED_CODE  | "send a new code"                                  | out_of_scope codeplease            | code for 1042                     | code
            ASKED_CODE  | "where is it?"                                     | track_order                        | say ASK_CODE_AGAIN                | code
            ASKED_CODE  | "sorry, dana@example.com"                          | provide_email dana@example.com     | verify 1042 STATUS                | email
            ASKED_CODE  | "1043"                                             | provide_order_number 1043          | verify 1043 STATUS                | email
            FRESH       | "123456" to nothing                                | provide_order_number 123456 code:123456 | say ASK_EMAIL                | email

            # the store says who it is
            SIGNED_IN      | "where is my order?"                            | track_order                        | newest STATUS                     | none
            SIGNED_IN      | "1042"                                          | provide_order_number 1042          | own 1042 STATUS                   | email
            SIGNED_IN      | "my orders"                                     | order_list                         | list own                          | none
            SIGNED_IN      | "1042 dana@example.com"                         | track_order 1042 dana@example.com  | verify 1042 STATUS                | email
            SIGNED_IN_TOLD | "the link?"                                     | tracking_link                      | tell #1042 TRACKING               | none
            SIGNED_IN_TOLD | "and 1043?"                                     | track_order 1043                   | own 1043 STATUS                   | email
            """)
    void doesAsTheTableSays(Situation situation, String shopperWrites, String understood, String step, String awaitedAfter) {
        Decision decision = situation.hears(Heard.of(understood));
        String before = decision.before().stream().map(aside -> shortForm(aside) + ", ").collect(Collectors.joining());
        assertThat(before + shortForm(decision.step())).isEqualTo(step);
        assertThat(decision.state().awaited().wireName()).isEqualTo(awaitedAfter);
    }

    private static String shortForm(Step step) {
        return switch (step) {
            case Step.Say(Phrase phrase) -> "say " + phrase;
            case Step.TellPolicy() -> "policy";
            case Step.Clarify(var wishes) -> "clarify " + wishes.stream().map(wish -> wish.wireName()).collect(Collectors.joining(" "));
            case Step.Verify(var numbers, var questions) -> "verify " + joined(numbers) + " " + shortForm(questions);
            case Step.SendCode(var number) -> "code for " + number;
            case Step.RedeemCode(var code, var questions) -> "try " + code + " " + shortForm(questions);
            case Step.Tell(var names, var questions, var parcel) ->
                "tell " + joined(names) + " " + shortForm(questions) + parcel.map(named -> " of " + named).orElse("");
            case Step.TellOwn(var numbers, var questions) -> "own " + joined(numbers) + " " + shortForm(questions);
            case Step.TellNewest(var questions) -> "newest " + shortForm(questions);
            case Step.ListOwn() -> "list own";
            case Step.ListOrders() -> "list";
            case Step.OpenTicket(var reason) -> "ticket " + reason;
        };
    }

    private static String joined(List<?> orders) {
        return orders.stream().map(Object::toString).collect(Collectors.joining("+"));
    }

    private static String shortForm(List<Question> questions) {
        return questions.stream().map(Question::name).collect(Collectors.joining("+"));
    }
}
