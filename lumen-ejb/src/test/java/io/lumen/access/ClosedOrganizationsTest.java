package io.lumen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import io.lumen.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedOrganizationsTest {
    private final RecordedDirectory directory = new RecordedDirectory();
    private final ClosedOrganizations closed = new ClosedOrganizations();

    @BeforeEach
    void connect() {
        closed.directory = directory;
    }

    @Test
    void theOrganizationOfAClosedTenantGoes() {
        send();

        assertThat(directory.told).containsExactly("dissolve 7");
    }

    @Test
    void anOutageIsTriedAgainAndARefusalIsLeftToAPerson() {
        directory.fault = new DirectoryFault(DirectoryFault.Kind.NOT_NOW, "away");
        assertThatThrownBy(this::send).isSameAs(directory.fault);

        directory.fault = new DirectoryFault(DirectoryFault.Kind.REFUSED, "no");
        assertThatThrownBy(this::send).isInstanceOf(UndeliverableMessage.class);
    }

    private void send() {
        closed.send(new OutboxDelivery(new TenantId(7), new UUID(0, 1), "7"));
    }
}
