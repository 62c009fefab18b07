package io.lumen.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.750Z");

    @ParameterizedTest
    @CsvSource({"now,2026-11-21T12:00:00Z", "now-2d4h,2026-11-19T08:00:00Z", "now+1d,2026-11-22T12:00:00Z", "now-90m,2026-11-21T10:30:00Z",
        "now-1w30s,2026-11-14T11:59:30Z", "2026-11-01T00:00:00Z,2026-11-01T00:00:00Z", "2026-11-01T02:00:00+02:00,2026-11-01T00:00:00Z"})
    void momentsAreResolved(String text, Instant moment) {
        assertThat(RelativeTime.resolve(text, NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now-", "now-2", "now 2d", "nowadays", "yesterday", "", "now--2d", "now-9999999d"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> RelativeTime.resolve(text, NOW)).isInstanceOf(DateTimeException.class);
    }
}
