package io.lumen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditQueryTest {
    private static AuditQuery words(String words) {
        return new AuditQuery(Optional.of(words), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }

    @ParameterizedTest
    @CsvSource({"Invoice,%invoice%", "' 100% ','%100\\%%'", "a_b,%a\\_b%", "'\\','%\\\\%'"})
    void whatWasTypedIsLookedForAsItStands(String typed, String pattern) {
        assertThat(words(typed).wordsPattern()).contains(pattern);
    }

    @Test
    void anActionIsAWholeOneOrTheBeginningOfSome() {
        AuditQuery query = new AuditQuery(Optional.empty(), Optional.of("tenant"), Optional.empty(), Optional.empty(), Optional.empty(), 10);
        assertThat(query.actionPattern()).contains("tenant%");
        assertThat(query.wordsPattern()).isEmpty();
    }
}
