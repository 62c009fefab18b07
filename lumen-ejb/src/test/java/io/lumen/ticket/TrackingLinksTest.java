package io.lumen.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingLinksTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "https://www.ups.com/WebTracking?loc=en_US&trackNums=1Z5R89390357567127",
        "https://www.fedex.com/fedextrack/?trknbr=986578788855",
        "https://www.laposte.fr/outils/suivre-vos-envois?code=6A12345678901",
        "https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB",
        "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557"
    })
    void aCarriersPageIsPassedOn(String link) {
        assertThat(TrackingLinks.passedOn(URI.create(link))).hasToString("Optional[" + link + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://aurora.myshopify.com/548380009/orders/b1946ac92492d2347c6235b4d2611184",
        "https://shopify.com/548380009/account/orders/12",
        "https://shop.aurora.example/548380009/orders/b1946ac9/authenticate?key=3fd2f4c3e1",
        "https://track.aurora.example/o/1042?token=abc",
        "https://track.aurora.example/o/1042?lang=en&Signature=abc",
        "https://track.aurora.example/o/1042#access_token=abc",
        "https://track.aurora.example/#/order?key=abc",
        "https://user:secret@carrier.example/track/1"
    })
    void aPageThatOpensWithASecretIsNot(String link) {
        assertThat(TrackingLinks.passedOn(URI.create(link))).isEmpty();
    }
}
