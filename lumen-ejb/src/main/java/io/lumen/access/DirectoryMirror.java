package io.lumen.access;

import io.lumen.outbox.OutboxChannel;
import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * The outbox's way to the identity provider. A message says which member has changed; how that member stands now is read when
 * it is sent and once more afterwards, so that messages in any order, repeated, or sent by two nodes at once end with the
 * provider showing what our own record says.
 */
@ApplicationScoped
class DirectoryMirror implements OutboxChannel {
    static final String NAME = "identity";

    /** A week of pauses of half an hour: longer than any outage that nobody looks after. */
    private static final int MOST_ATTEMPTS = 340;

    /** A member who changes faster than the provider is told is left to the message of the last change. */
    private static final int MOST_CHANGES = 5;

    @Inject
    IdentityDirectory directory;

    @Inject
    MirroredMembers members;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    @Override
    public void send(OutboxDelivery delivery) {
        MirrorOrder order = MirrorOrder.read(delivery.body());
        try {
            Optional<MirroredMember> wanted = members.find(delivery.tenant(), order);
            for (int changes = 0; wanted.isPresent() && changes < MOST_CHANGES; changes++) {
                tell(wanted.get(), order, changes == 0 && order.again());
                Optional<MirroredMember> now = members.find(delivery.tenant(), order);
                if (now.equals(wanted)) {
                    return;
                }
                wanted = now;
            }
        } catch (DirectoryFault fault) {
            if (fault.kind() == DirectoryFault.Kind.REFUSED) {
                throw new UndeliverableMessage(fault.getMessage());
            }
            throw fault;
        }
    }

    private void tell(MirroredMember member, MirrorOrder order, boolean again) {
        switch (member) {
            case MirroredMember.Active(var tenant, var name, var person, var role) -> {
                String organization = directory.establish(tenant, name);
                directory.place(tenant, person, role);
                members.linked(tenant, organization);
            }
            case MirroredMember.Invited(var tenant, var name, var email) -> {
                directory.establish(tenant, name);
                Locale language = Locale.forLanguageTag(order.language());
                if (again) {
                    directory.inviteAgain(tenant, email, language);
                } else {
                    directory.invite(tenant, email, language);
                }
            }
            case MirroredMember.Gone gone -> {
                gone.email().ifPresent(address -> directory.revoke(gone.tenant(), address));
                gone.person().ifPresent(person -> directory.remove(gone.tenant(), person));
                gone.invitedAnew().ifPresent(address -> tell(new MirroredMember.Invited(gone.tenant(), gone.tenantName(), address), order, false));
            }
        }
    }
}
