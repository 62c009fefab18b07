package io.lumen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which stretches of a piece of work count as the database's. */
class DatabaseTimeTest {
    private final DatabaseTime time = new DatabaseTime();

    @Test
    void whatIsInsideOfACountedStretchIsCountedOnce() {
        long whole = time.of(() -> {
            long begun = System.nanoTime();
            try (DatabaseTime.Span outer = DatabaseTime.begin()) {
                assertThat(outer).isNotNull();
                try (DatabaseTime.Span inner = DatabaseTime.begin()) {
                    assertThat(inner).isNull();
                }
            }
            return System.nanoTime() - begun;
        });
        assertThat(time.nanos()).isPositive().isLessThanOrEqualTo(whole);
    }

    @Test
    void stretchesAddUpAndWorkBetweenThemDoesNotCount() {
        time.of(DatabaseTimeTest::stretch);
        long first = time.nanos();
        time.of(() -> null);
        assertThat(time.nanos()).isEqualTo(first);
        time.of(DatabaseTimeTest::stretch);
        assertThat(time.nanos()).isGreaterThan(first);
    }

    @Test
    void whereNobodyCountsNothingIsBegun() {
        assertThat(DatabaseTime.begin()).isNull();
    }

    private static Void stretch() {
        try (DatabaseTime.Span span = DatabaseTime.begin()) {
            assertThat(span).isNotNull();
            return null;
        }
    }
}
