package io.lumen.store;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lumen.store.OpeningHours.Run;
import io.lumen.store.OpeningHours.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final OpeningHours HOURS =
            OpeningHours.ofStored(List.of("09:00-17:30", "09:00-17:30", "09:00-17:30", "09:00-17:30", "09:00-15:00", "", "10:00-12:00"));

    @Test
    void daysInARowWithTheSameHoursAreToldTogether() {
        assertThat(HOURS.runs()).extracting(Run::first, Run::last, run -> run.span().toString()).containsExactly(
                org.assertj.core.groups.Tuple.tuple(MONDAY, THURSDAY, "09:00-17:30"),
                org.assertj.core.groups.Tuple.tuple(FRIDAY, FRIDAY, "09:00-15:00"),
                org.assertj.core.groups.Tuple.tuple(SATURDAY.plus(1), SATURDAY.plus(1), "10:00-12:00"));
    }

    @Test
    void theyAreStoredAsTheyAreRead() {
        assertThat(OpeningHours.ofStored(HOURS.stored())).isEqualTo(HOURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "09:00", "09:00-", "9-17", "09:00-09:00", "17:00-09:00", "24:00-25:00", "09:00-17:00-18:00", "09:60-10:00", "<script>-09:00", "09:00:00-17:00"})
    void whatDoesNotEndAfterItBeginsIsNoSpan(String text) {
        assertThat(Span.read(text)).isEmpty();
    }

    @Test
    void aWeekHasSevenDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.ofStored(List.of("", "")));
    }
}
