package io.lumen.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example,https://shop.example", " HTTPS://Shop.Example/ ,https://shop.example", "shop.example,https://shop.example",
        "https://shop.example/products?x=1#y,https://shop.example", "https://shop.example:443,https://shop.example", "https://shop.example:8443,https://shop.example:8443",
        "www.shop.example/a,https://www.shop.example", "https://käse.example,https://xn--kse-qla.example", "http://localhost:3000,http://localhost:3000",
        "http://127.0.0.1,http://127.0.0.1", "http://[::1]:8080/x,http://[::1]:8080", "https://localhost,https://localhost"
    })
    void whatPeoplePasteBecomesAnOrigin(String typed, String origin) {
        assertThat(WebOrigin.read(typed)).map(WebOrigin::value).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "http://shop.example", "ftp://shop.example", "javascript://shop.example/%0aalert(1)", "null", "*", "https://*.shop.example", "https://", "https://shop",
        "https://10.0.0.1", "https://192.168.1.1", "https://172.16.0.1", "https://169.254.169.254", "https://8.8.8.8", "https://2130706433", "https://0x7f.1", "https://[fd00::1]",
        "https://[2001:db8::1]", "https://printer.local", "https://shop.internal", "https://intranet.corp", "https://router.lan", "https://shop.home.arpa", "https://user:pass@shop.example",
        "https://shop.example@evil.example:x", "https://shop_.example", "https://-shop.example", "https://shop..example", "https://shop.example:0", "https://shop.example:99999",
        "https://shop.example\\@evil.example", "https://shop.example evil.example", "https://sh\u0000op.example", "<script>alert(1)</script>", "data:text/html,x", "http://localhost.evil.example"
    })
    void whatShoppersCannotReachOrIsNoAddressIsRefused(String typed) {
        assertThat(WebOrigin.read(typed)).isEmpty();
    }

    @Test
    void tenThousandCharactersAreNoAddress() {
        assertThat(WebOrigin.read("https://" + "a.".repeat(5_000) + "example")).isEmpty();
    }

    /** The form that the database insists on. */
    @Property
    void whateverIsReadIsAnOrigin(@ForAll String typed) {
        for (String each : new String[] {typed, "https://" + typed, typed + ".example"}) {
            WebOrigin.read(each).ifPresent(origin -> assertThat(origin.value()).matches("https?://[a-z0-9.:\\[\\]-]+"));
        }
    }
}
