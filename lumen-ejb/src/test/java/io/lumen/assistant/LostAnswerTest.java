package io.lumen.assistant;

import static io.lumen.order.SampleOrders.DANA;
import static io.lumen.store.SampleStores.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.conversation.Draft;
import io.lumen.order.SampleOrders;
import io.lumen.order.StoreFault;
import io.lumen.verification.RecordingOrderSource.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that were worked out and not stored: a message that is answered again costs its shopper nothing more, and gains a guesser nothing. */
class LostAnswerTest {
    private static final String WRONG_CODE = "That code doesn't fit";

    private final Chat chat = new Chat();

    @BeforeEach
    void oneOrder() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
    }

    private String mailedCode() {
        chat.desk.wantsCodes();
        chat.hears("track_order 1042 " + DANA);
        return "out_of_scope code:" + chat.desk.codes.issued().getLast().code();
    }

    @Test
    void theRightCodeIsStillRightWhenItsAnswerWasLost() {
        String code = mailedCode();
        chat.hearsInVain(code);
        assertThat(chat.hearsAgain(code).replies().getLast().revealsOrder()).contains("#1042");
    }

    @Test
    void theRightCodeIsStillRightWhenTheStoreWasDownHoweverOften() {
        String code = mailedCode();
        chat.stores.failsAt(Kind.DETAILS, StoreFault.Kind.UNAVAILABLE);
        for (int i = 0; i < 4; i++) {
            assertThat(chat.reply(code).text()).doesNotContain(WRONG_CODE);
        }
        chat.stores.recovers();
        assertThat(chat.reply(code).revealsOrder()).contains("#1042");
    }

    @Test
    void theRightCodeIsUsedUpByTheAnswerThatTellsOfTheOrder() {
        String code = mailedCode();
        chat.hears(code);
        Chat otherTab = chat.asItStoodBefore(Awaited.CODE);
        assertThat(otherTab.reply(code).text()).startsWith(WRONG_CODE);
    }

    @Test
    void aWrongCodeCountsOnceForEachMessageAndThreeMessagesEndIt() {
        String code = mailedCode();
        for (String guess : new String[] {"000001", "000002"}) {
            chat.hearsInVain("out_of_scope code:" + guess);
            chat.hearsAgain("out_of_scope code:" + guess);
            chat.hearsAgain("out_of_scope code:" + guess);
        }
        chat.hearsInVain("out_of_scope code:000003");
        assertThat(chat.reply(code).text()).as("the third counted, though nobody saw its answer").startsWith(WRONG_CODE);
    }

    @Test
    void aWrongGuessCountsOnceHoweverOftenItsAnswerIsLost() {
        for (int guess = 0; guess < 4; guess++) {
            String message = "track_order 1042 guess" + guess + "@example.com";
            chat.hearsInVain(message);
            chat.hearsAgain(message);
        }
        assertThat(chat.reply("track_order 1042 " + DANA).revealsOrder()).as("four tries of five are used").contains("#1042");
    }

    @Test
    void theLastGuessOfASessionIsAnsweredAgainAsItWasFirst() {
        for (int guess = 0; guess < 4; guess++) {
            chat.hears("track_order 1042 guess" + guess + "@example.com");
        }
        String last = "track_order 1042 guess4@example.com";
        chat.hearsInVain(last);
        Draft again = chat.hearsAgain(last).replies().getLast();
        assertThat(again.text()).startsWith("I couldn't match");
        assertThat(chat.reply("track_order 1042 " + DANA).text()).startsWith("That was several tries");
    }

    @Test
    void whoLosesEveryAnswerOnPurposeHasFiveGuessesLikeAnybody() {
        for (int guess = 0; guess < 5; guess++) {
            chat.hearsInVain("track_order 1042 guess" + guess + "@example.com");
        }
        int asked = chat.stores.calls().size();
        assertThat(chat.reply("track_order 1042 " + DANA).text()).startsWith("That was several tries");
        assertThat(chat.stores.calls()).hasSize(asked);
    }

    @Test
    void anotherGuessUnderTheSameMessageCountsForItself() {
        for (int guess = 0; guess < 5; guess++) {
            chat.hearsAgain("track_order 1042 guess" + guess + "@example.com");
        }
        assertThat(chat.hearsAgain("track_order 1042 " + DANA).replies().getLast().text()).startsWith("That was several tries");
    }

    @Test
    void aCodeThatWasAskedForOnceIsCountedOnceHoweverOftenItsAnswerIsLost() {
        chat.hears("track_order 1042 x@example.com");
        for (int i = 0; i < 3; i++) {
            chat.hearsInVain("provide_email " + DANA + " codeplease");
            chat.hearsAgain("provide_email " + DANA + " codeplease");
        }
        assertThat(chat.desk.codes.issued()).hasSize(3);
        assertThat(chat.reply("out_of_scope codeplease").text()).startsWith("I can't send another code");
    }
}
