package io.lumen.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccompanimentTest {
    @Test
    void aRowIsTakenFromTheAnswer() {
        String insert = "insert into order_reading (order_name) select ? from answered";
        assertThat(new Accompaniment(insert, parameters -> {}).insert()).isEqualTo(insert);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into order_reading (order_name) values (?)", "delete from order_reading where ? in (select 1 from answered)", ""})
    void whatWouldBeStoredWithoutAnAnswerIsRefused(String insert) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Accompaniment(insert, parameters -> {}));
    }
}
