package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.outbox.Outbox;
import io.lumen.outbox.OutboxMessage;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is queued leaves, at least once, and nothing leaves that was not committed. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {
    private static final TenantId AURORA = new TenantId(101);

    /** What is sealed opens no more; done twice, it does again. */
    private static final String TURN_A_BYTE =
            "update outbox_message set sealed_body = set_byte(sealed_body, 9, 255 - get_byte(sealed_body, 9)) where id = '%s'";

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(OutboxIT.class);
    }

    @Inject
    TenantScope scope;

    @Inject
    Outbox outbox;

    @Inject
    RecordingChannel channel;

    @Inject
    TenantRows rows;

    @Test
    void aMessageOfARolledBackTransactionNeverLeaves() {
        assertThatThrownBy(() -> scope.run(AURORA, () -> {
            outbox.queue(RecordingChannel.NAME, "never");
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);
        UUID after = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "after it"));
        RecordingChannel.Delivered delivered = channel.next(20);
        assertThat(delivered.delivery().id()).isEqualTo(after);
        assertThat(delivered.delivery().body()).isEqualTo("after it");
    }

    @Test
    void aFailedAttemptIsRepeatedWithTheSameId() {
        UUID id = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "fail:1"));
        RecordingChannel.Delivered delivered = channel.next(30);
        assertThat(delivered.delivery().id()).isEqualTo(id);
        assertThat(delivered.attempt()).isEqualTo(2);
        assertThat(delivered.tenantLogged()).isEqualTo(AURORA.toString());
    }

    @Test
    void whatCannotBeDeliveredBecomesADeadLetterThatAPersonCanReplay() {
        UUID id = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "refuse"));
        UUID behind = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "behind it"));
        assertThat(channel.next(20).delivery().id()).isEqualTo(behind);
        assertThat(deadLetter(id)).isEqualTo("refused by the other side");
        assertThat(scope.call(AURORA, () -> outbox.replay(id))).isTrue();
        assertThat(scope.call(AURORA, () -> outbox.replay(UUID.randomUUID()))).isFalse();
        assertThat(deadLetter(id)).as("tried again, and refused again").isEqualTo("refused by the other side");
        assertThat(channel.attempts(id)).isEqualTo(2);
    }

    @Test
    void whatNoKeyOpensBecomesADeadLetterAndLeavesOnceItOpensAgain() {
        UUID id = scope.call(AURORA, () -> {
            UUID queued = outbox.queue(RecordingChannel.NAME, "sealed");
            rows.change(TURN_A_BYTE.formatted(queued));
            return queued;
        });
        assertThat(deadLetter(id)).contains("lumen.secret.keyset");
        assertThat(channel.attempts(id)).isZero();
        scope.run(AURORA, () -> {
            rows.change(TURN_A_BYTE.formatted(id));
            outbox.replay(id);
        });
        assertThat(channel.next(20).delivery().body()).isEqualTo("sealed");
    }

    @Test
    void anotherTenantsDeadLetterCannotBeReplayed() {
        UUID id = scope.call(AURORA, () -> outbox.queue(RecordingChannel.NAME, "refuse"));
        scope.run(AURORA, () -> outbox.queue(RecordingChannel.NAME, "behind it"));
        channel.next(20);
        assertThat(deadLetter(id)).isNotNull();
        assertThat(scope.call(new TenantId(102), () -> outbox.replay(id))).isFalse();
    }

    /** The worker has taken the message before the one behind it was delivered; its outcome may be stored a moment later. */
    private String deadLetter(UUID id) {
        return Awaiting.that("the message is a dead letter")
                .until(
                        () -> scope.call(AURORA, outbox::deadLetters).stream().filter(message -> message.id().equals(id)).findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .lastError();
    }
}
