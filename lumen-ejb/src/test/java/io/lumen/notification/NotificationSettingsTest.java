package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.SampleSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationSettingsTest {
    private final NotificationSettings settings = new NotificationSettings();

    @Test
    void aTicketIsOpenedBelowThePortal() {
        settings.settings = SampleSettings.of(Map.of("lumen.portal.base-url", "https://lumen.example/"));
        assertThat(settings.ticketPage(17)).hasToString("Optional[https://lumen.example/portal/ticket?number=17]");
    }

    @Test
    void withoutAPortalThereIsNoLink() {
        settings.settings = SampleSettings.of(Map.of());
        settings.check();
        assertThat(settings.ticketPage(17)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lumen.example", "javascript:alert(1)", "https://", "https://a b", "https://x.example/?a=b", "https://u:p@x.example", "ftp://x.example"})
    void whatIsNoWebAddressStopsTheStart(String value) {
        settings.settings = SampleSettings.of(Map.of("lumen.portal.base-url", value));
        assertThatExceptionOfType(InvalidSetting.class).isThrownBy(settings::check).withMessageContaining("LUMEN_PORTAL_BASE_URL");
    }
}
