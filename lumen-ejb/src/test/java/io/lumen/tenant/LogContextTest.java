package io.lumen.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose work a line of the log belongs to. */
class LogContextTest {
    private static final TenantId AURORA = new TenantId(101);
    private static final TenantId BIRCH = new TenantId(102);
    private static final UUID CONVERSATION = new UUID(1, 2);

    @AfterEach
    void clear() {
        LogContext.clear();
    }

    @Test
    void whatARequestNamesStaysUntilItIsOver() {
        LogContext.tenant(AURORA);
        assertThat(MDC.get("tenant")).isEqualTo("101");
        assertThat(MDC.get("conversation")).isNull();
        LogContext.conversation(AURORA, CONVERSATION);
        assertThat(MDC.get("conversation")).isEqualTo(CONVERSATION.toString());
        LogContext.clear();
        assertThat(MDC.getMap()).doesNotContainKeys("tenant", "conversation");
    }

    @Test
    void aJobHasItsOwnTenantAndNoConversationOfTheThreadBefore() {
        LogContext.conversation(BIRCH, CONVERSATION);
        LogContext.within(AURORA, () -> {
            assertThat(MDC.get("tenant")).isEqualTo("101");
            assertThat(MDC.get("conversation")).isNull();
        });
        assertThat(MDC.getMap()).doesNotContainKeys("tenant", "conversation");
    }

    @Test
    void aJobThatFailsLeavesNothingBehind() {
        Runnable failing = () -> {
            throw new IllegalStateException("on purpose");
        };
        assertThatThrownBy(() -> LogContext.within(AURORA, failing)).isInstanceOf(IllegalStateException.class);
        assertThat(MDC.get("tenant")).isNull();
    }
}
