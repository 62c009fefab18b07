package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.conversation.Role;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.order.SampleParcel;
import io.lumen.store.SampleProfiles;
import io.lumen.ticket.SampleBrief;
import io.lumen.ticket.TicketReason;
import io.lumen.ticket.VerificationReceipt;
import io.lumen.understanding.Intent;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail to the shop's team: everything it needs, nothing it must not hold. */
class EscalationLetterTest {
    private static final String UPS = "https://www.ups.com/WebTracking?loc=en_US&trackNums=1Z5R89390357567127";

    @Test
    void aVerifiedCaseIsTold() {
        String text = text(SampleBrief.verified(SampleOrders.inTransit())
                .reason(TicketReason.NOT_RECEIVED).concern("no_movement").asked(Intent.TRACK_ORDER, Intent.PROVIDE_EMAIL, Intent.NOT_RECEIVED)
                .contact(SampleOrders.DANA).unhappy().remark("Please call me")
                .receipt(new VerificationReceipt(List.of("order_number_and_email"), SampleOrders.NOW.minusSeconds(300), 2, SampleOrders.NOW.plusSeconds(1800)))
                .shopperSaid("where is it??").assistantSaid("Order #1042 has shipped. Track it here: " + UPS));
        assertThat(text).contains(
                "Ticket 1017 needs a person",
                "A shopper of Aurora",
                "Why it needs a person: The shopper says the order has not arrived.",
                "What stands out: The tracking has not moved for days.",
                "What was asked:\n  Where the order is\n  The order has not arrived",
                "Mood: The shopper sounds upset.",
                "Reply to: dana.reyes@example.com",
                "Identity:\n  Verified",
                "Order number and checkout email",
                "2 attempts did not match.",
                "The order, read live from the store",
                "There is tracking for this order.",
                "Order #1042\n",
                "Status: Shipped",
                "Payment: Paid",
                "2 × Ridge Trail Bottle (750 ml / Moss)",
                "UPS, 1Z5R89390357567127",
                "(Louisville, Kentucky)",
                "Message to your team",
                "Please call me",
                "where is it??");
        assertThat(text).contains("  " + UPS).as("the carrier's link stays in the conversation too").contains("Track it here: " + UPS);
        assertThat(text).doesNotContain("Provide");
    }

    @Test
    void theSubjectNamesReasonAndOrder() {
        assertThat(letter(SampleBrief.verified(SampleOrders.inTransit()).reason(TicketReason.REFUND), Locale.ENGLISH).subject()).isEqualTo("Ticket 1017: refund wanted (#1042)");
        assertThat(letter(SampleBrief.unverified(), Locale.ENGLISH).subject()).isEqualTo("Ticket 1017: a shopper asks for a person");
    }

    /** The same mail whether the order exists, belongs to another address, or does not exist. */
    @Test
    void anUnverifiedCaseHoldsNoOrderAndDoesNotSayWhetherThereIsOne() {
        String text = text(SampleBrief.unverified().reason(TicketReason.NOT_VERIFIED).receipt(VerificationReceipt.ofNothing(3))
                .shopperSaid("where is order 1042").said(Role.ASSISTANT, null));
        assertThat(text).contains("Not verified.", "it does not say whether an order exists", "3 attempts did not match.", "Order details are left out here", "Not looked at, because no order was verified");
        assertThat(text).doesNotContain("Status:", "Payment:", "Items:", "Order #");
    }

    @Test
    void everyOrderCanBeTold() {
        SampleOrders.all().forEach(order -> assertThat(text(SampleBrief.verified(order))).contains("Order " + order.name() + "\n", "Status: ", "Items:"));
    }

    @Test
    void severalParcelsAreToldApart() {
        assertThat(text(SampleBrief.verified(SampleOrders.threeParcels()))).contains(
                "Parcel 1 of 3:\n  Delivered\n  Canada Post, 0073938000549297\n  Delivered Nov 14", "Parcel 2 of 3:\n  Delayed", "Parcel 3 of 3:\n", "Carrier not named, no tracking number", "No scan by the carrier yet");
    }

    @Test
    void whatTheShopWroteIsTextInHtml() {
        String html = html(SampleBrief.verified(SampleOrders.withHostileTitles()).remark("<img src=x onerror=alert(1)>").shopperSaid("</td></table><script>steal()</script>"));
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src", "&lt;/td&gt;");
        assertThat(html).doesNotContain("<script", "<img", "onerror=alert(1)>");
        assertThat(html).contains("{0} {title} &#39;{order}&#39;");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://aurora.example/548/orders/b1946ac9/authenticate?key=3fd2f4c3e1",
        "look: HTTP://aurora.example/orders/x?key=3fd2f4c3e1.",
        "aurora.example/orders/x?key=3fd2f4c3e1",
        "www.aurora.example/orders/x?key=3fd2f4c3e1",
        "javascript://aurora.example/%0Aalert?key=3fd2f4c3e1",
        "[a](https://aurora.example/a?key=3fd2f4c3e1)",
        "https://user:3fd2f4c3e1@aurora.example/"
    })
    void aPageThatIsNotTheCarriersIsNamedByItsHostAlone(String link) {
        SampleBrief brief = SampleBrief.verified(SampleOrders.inTransit()).shopperSaid("see " + link + " please").remark(link);
        assertThat(text(brief)).contains("aurora.example").doesNotContain("3fd2f4c3e1");
        assertThat(html(brief)).doesNotContain("3fd2f4c3e1").doesNotContain("href=\"https://aurora").doesNotContain("javascript:");
    }

    @Test
    void aSecretStatusPageOfTheStoreIsNotATrackingLink() {
        var order = SampleOrder.named("#1042").of(SampleOrders.DANA)
                .parcel(SampleParcel.of("UPS", "1Z1").link("https://aurora.myshopify.com/1/orders/2/authenticate?key=3fd2f4c3e1")).build();
        String page = "https://aurora.myshopify.com/1/orders/2/authenticate?key=3fd2f4c3e1";
        SampleBrief brief = SampleBrief.verified(order).assistantSaid("Track it here: " + page);
        assertThat(text(brief)).contains("UPS, 1Z1").doesNotContain("key=");
        assertThat(html(brief)).doesNotContain("key=");
    }

    @Test
    void nothingTurnsTheTextOrBreaksItsLines() {
        String hostile = "a\u202Eb\u2066c\u0000d\u001B[31me\r\nBcc: all@example.com\u200Bf\uFEFFg\uDC00h";
        SampleBrief brief = SampleBrief.verified(SampleOrder.named("#1042").of(SampleOrders.DANA).item(hostile, 1).build()).shopperSaid(hostile).remark(hostile);
        for (String made : List.of(text(brief), html(brief), letter(brief, Locale.ENGLISH).subject())) {
            assertThat(made.codePoints().filter(c -> c != '\n' && (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE))).isEmpty();
        }
        assertThat(letter(brief, Locale.ENGLISH).subject()).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void addressesInTheConversationAreMasked() {
        assertThat(text(SampleBrief.unverified().shopperSaid("me: dana.reyes@example.com").remark("dana.reyes@example.com").contact("li.wei@example.com")))
                .contains("d•••@e•••", "Reply to: li.wei@example.com").doesNotContain("dana.reyes");
    }

    @Test
    void aVeryLongConversationIsCutAndSaidToBe() {
        SampleBrief brief = SampleBrief.verified(SampleOrders.fortyItems());
        for (int i = 0; i < 200; i++) {
            brief.shopperSaid("message " + i + " " + "x".repeat(4000));
        }
        String text = text(brief);
        assertThat(text).contains("160 earlier messages are not shown.", "message 199 ").doesNotContain("message 159 ");
        assertThat(text.length()).isLessThan(60_000);
        assertThat(text).contains("Thing no. 20").doesNotContain("Thing no. 21").contains("… and more");
    }

    @Test
    void aTextOfMarksIsThinned() {
        assertThat(InertText.line("Z" + "\u0301".repeat(500), 100)).isEqualTo("Z\u0301\u0301\u0301");
    }

    @Test
    void theTicketCanBeOpenedWhereThePortalIsKnown() {
        Letter letter = new EscalationLetter(SampleBrief.unverified().build(), SampleProfiles.aurora(Locale.ENGLISH), Optional.of(URI.create("https://lumen.example/portal/ticket?number=1017"))).write();
        assertThat(Layout.html(letter)).contains("href=\"https://lumen.example/portal/ticket?number&#x3D;1017\"");
        assertThat(Layout.text(letter)).contains("Open the ticket: https://lumen.example/portal/ticket?number=1017");
        assertThat(html(SampleBrief.unverified())).doesNotContain("href=");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(TicketReason reason) {
        for (String language : List.of("en", "es", "fr", "de", "pt", "it", "nl")) {
            assertThat(letter(SampleBrief.unverified().reason(reason), Locale.of(language)).sections()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWishHasItsWords(Intent intent) {
        for (String language : List.of("en", "es", "fr", "de", "pt", "it", "nl")) {
            assertThat(letter(SampleBrief.unverified().asked(intent), Locale.of(language)).sections()).isNotEmpty();
        }
    }

    @Test
    void aConcernOrFactorOfTomorrowIsToldInGeneralWords() {
        assertThat(text(SampleBrief.verified(SampleOrders.inTransit()).concern("eaten_by_the_dog")
                .receipt(new VerificationReceipt(List.of("phone_call"), null, 0, null)))).contains("Something about this delivery is unusual.", "Another proof").doesNotContain("eaten", "phone_call");
    }

    @Test
    void theMailSpeaksTheShopsLanguageAndTime() {
        String text = text(SampleBrief.verified(SampleOrders.inTransit()).reason(TicketReason.REFUND), Locale.GERMANY);
        assertThat(text).contains("Ticket 1017 braucht einen Menschen", "Eine Erstattung ist gewünscht.", "Bestellung #1042", "20. Nov. 2026, 10:00");
        assertThat(html(SampleBrief.unverified(), Locale.GERMANY)).contains("<html lang=\"de\">");
    }

    private static Letter letter(SampleBrief brief, Locale locale) {
        return new EscalationLetter(brief.build(), SampleProfiles.aurora(locale), Optional.empty()).write();
    }

    private static String text(SampleBrief brief) {
        return text(brief, Locale.ENGLISH);
    }

    private static String text(SampleBrief brief, Locale locale) {
        return Layout.text(letter(brief, locale));
    }

    private static String html(SampleBrief brief) {
        return html(brief, Locale.ENGLISH);
    }

    private static String html(SampleBrief brief, Locale locale) {
        return Layout.html(letter(brief, locale));
    }
}
