package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lumen.runtime.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyAddressTest {

    @Test
    void theShopsHandleIsPutIn() {
        assertThat(new ShopifyAddress("https://{shop}.myshopify.com").graphql("aurora"))
                .hasToString("https://aurora.myshopify.com/admin/api/2026-07/graphql.json");
        assertThat(new ShopifyAddress("http://127.0.0.1:8181/{shop}/").graphql("aurora"))
                .hasToString("http://127.0.0.1:8181/aurora/admin/api/2026-07/graphql.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://myshopify.com", "ftp://{shop}.example", "{shop}.example", "https://{shop} .example"})
    void aSettingThatCannotWorkStopsTheStart(String template) {
        assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> new ShopifyAddress(template).check()).withMessageContaining("LUMEN_SHOPIFY_BASE_URL");
    }

    @Test
    void theUsualSettingsAreSound() {
        assertThatCode(() -> new ShopifyAddress("https://{shop}.myshopify.com").check()).doesNotThrowAnyException();
    }
}
