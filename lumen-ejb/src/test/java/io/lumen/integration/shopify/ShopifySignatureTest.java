package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifySignatureTest {
    private static final String SECRET = "lumen-test-client-secret";
    private static final String SIGNED = "code=0907a61c0c8d55e99db179b68161bc00&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvbm9ydGh3aW5kLW91dGRvb3I"
            + "&shop=northwind-outdoor.myshopify.com&state=0123456789abcdef&timestamp=1763683200";
    private static final String HMAC = "&hmac=c2eaff1cfca96f7c3d57c501657d525399a0503f287daf72261261c75bafcf56";

    @Test
    void theVectorOfAnotherImplementationIsAccepted() {
        assertThat(ShopifySignature.check(SIGNED + HMAC, SECRET)).map(query -> query.get("shop")).contains("northwind-outdoor.myshopify.com");
    }

    @Test
    void theOrderOfTheParametersDoesNotMatter() {
        assertThat(ShopifySignature.check(HMAC.substring(1) + "&" + SIGNED, SECRET)).isPresent();
    }

    @Test
    void whatHasToBeEncodedIsSignedEncoded() {
        String hmac = ShopifySignature.of(Map.of("host", "a+b/c=", "state", "x y~!*'()"), SECRET);
        assertThat(ShopifySignature.check("host=a%2Bb%2Fc%3D&state=x%20y~!*'()&hmac=" + hmac, SECRET)).map(query -> query.get("host")).contains("a+b/c=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=1", "", "&", "hmac=", "hmac=&code=1", "%zz=1&hmac=1", "hmac=00"})
    void whatIsNotSignedIsRefused(String query) {
        assertThat(ShopifySignature.check(query, SECRET)).isEmpty();
    }

    @Test
    void oneChangedCharacterAnywhereIsRefused() {
        assertThat(ShopifySignature.check(SIGNED.replace("0123", "0124") + HMAC, SECRET)).isEmpty();
        assertThat(ShopifySignature.check(SIGNED.replace("northwind", "northwjnd") + HMAC, SECRET)).isEmpty();
        assertThat(ShopifySignature.check(SIGNED + HMAC.replace("c2ea", "c2eb"), SECRET)).isEmpty();
        assertThat(ShopifySignature.check(SIGNED + HMAC.toUpperCase(java.util.Locale.ROOT), SECRET)).isEmpty();
        assertThat(ShopifySignature.check(SIGNED + HMAC, SECRET + "x")).isEmpty();
        assertThat(ShopifySignature.check(SIGNED + "&more=1" + HMAC, SECRET)).isEmpty();
    }

    /** Two readers could take two different values for the signed one. */
    @Test
    void aParameterThatIsThereTwiceIsRefused() {
        assertThat(ShopifySignature.check(SIGNED + "&shop=evil.myshopify.com" + HMAC, SECRET)).isEmpty();
        assertThat(ShopifySignature.check(SIGNED + HMAC + HMAC, SECRET)).isEmpty();
    }
}
