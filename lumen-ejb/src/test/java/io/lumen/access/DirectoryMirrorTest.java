package io.lumen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.contact.EmailAddress;
import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import io.lumen.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The identity provider ends up showing what our own record says, whatever the messages' order. */
class DirectoryMirrorTest {
    private static final TenantId TENANT = new TenantId(7);
    private static final UUID PERSON = new UUID(0, 5);
    private static final EmailAddress EMAIL = new EmailAddress("ines@example.com");

    private final RecordedDirectory directory = new RecordedDirectory();
    private final DirectoryMirror mirror = new DirectoryMirror();
    private Optional<MirroredMember> record = Optional.empty();

    @BeforeEach
    void connect() {
        mirror.directory = directory;
        mirror.members = new MirroredMembers() {
            @Override
            Optional<MirroredMember> find(TenantId tenant, MirrorOrder order) {
                return record;
            }

            @Override
            void linked(TenantId tenant, String organization) {
                directory.told.add("linked " + organization);
            }
        };
    }

    @Test
    void tellsHowAMemberStandsNow() {
        stands(Role.LEAD);

        send(false);

        assertThat(directory.told).containsExactly("establish 7 Aurora", "place lead", "linked organization");
    }

    @Test
    void aChangeMadeWhileTheProviderIsToldIsToldToo() {
        stands(Role.LEAD);
        directory.meanwhile = () -> stands(Role.VIEWER);

        send(false);

        assertThat(directory.told).filteredOn(told -> told.startsWith("place")).containsExactly("place lead", "place viewer");
    }

    @Test
    void whoIsRemovedWhileTheProviderIsToldDoesNotStay() {
        stands(Role.LEAD);
        directory.meanwhile = () -> record = Optional.of(new MirroredMember.Gone(TENANT, "Aurora", Optional.of(EMAIL), Optional.of(PERSON), Optional.empty()));

        send(false);

        assertThat(directory.told).endsWith("revoke ines@example.com", "remove " + PERSON);
    }

    @Test
    void anInvitationIsSentInTheLanguageOfWhoInvites() {
        record = Optional.of(new MirroredMember.Invited(TENANT, "Aurora", EMAIL));

        send(false);
        send(true);

        assertThat(directory.told).contains("invite ines@example.com de", "invite again ines@example.com");
    }

    /** An organization without anybody is nobody's account yet, and an owner who waits is told so. */
    @Test
    void aTenantIsKnownOnceSomebodyIsPlacedInIt() {
        record = Optional.of(new MirroredMember.Invited(TENANT, "Aurora", EMAIL));
        send(false);
        stands(Role.OWNER);
        directory.meanwhile = () -> {
            throw new DirectoryFault(DirectoryFault.Kind.NOT_NOW, "away");
        };
        assertThatThrownBy(() -> send(false)).isInstanceOf(DirectoryFault.class);

        assertThat(directory.told).contains("establish 7 Aurora").doesNotContain("linked organization");
    }

    /** The provider invites nobody who belongs, so the one who is gone has to be removed first. */
    @Test
    void whoWasRemovedAndInvitedAnewIsInvitedAfterTheRemoval() {
        record = Optional.of(new MirroredMember.Gone(TENANT, "Aurora", Optional.empty(), Optional.of(PERSON), Optional.of(EMAIL)));

        send(false);

        assertThat(directory.told).containsSubsequence("remove " + PERSON, "invite ines@example.com de");
    }

    @Test
    void ofATenantThatIsGoneNothingIsTold() {
        send(false);

        assertThat(directory.told).isEmpty();
    }

    @Test
    void whatTheProviderRefusesForGoodIsNotRepeatedAndTheRestIs() {
        stands(Role.AGENT);
        directory.fault = new DirectoryFault(DirectoryFault.Kind.REFUSED, "no such person");
        assertThatThrownBy(() -> send(false)).isInstanceOf(UndeliverableMessage.class).hasMessage("no such person");
        directory.fault = new DirectoryFault(DirectoryFault.Kind.NOT_NOW, "away");
        assertThatThrownBy(() -> send(false)).isSameAs(directory.fault);
    }

    @Test
    void anOrderShowsNoAddress() {
        MirrorOrder order = new MirrorOrder(PERSON, null, EMAIL.value(), "de", true);

        assertThat(order.toString()).doesNotContain("@");
        assertThat(MirrorOrder.read(order.json())).isEqualTo(order);
    }

    private void stands(Role role) {
        record = Optional.of(new MirroredMember.Active(TENANT, "Aurora", PERSON, role));
    }

    private void send(boolean again) {
        mirror.send(new OutboxDelivery(TENANT, new UUID(0, 1), new MirrorOrder(new UUID(0, 2), PERSON, EMAIL.value(), "de", again).json()));
    }
}
