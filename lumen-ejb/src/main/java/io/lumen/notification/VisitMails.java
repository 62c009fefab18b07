package io.lumen.notification;

import io.lumen.access.Team;
import io.lumen.access.VisitNotice;
import io.lumen.outbox.Outbox;
import io.lumen.store.TenantStores;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Tells a tenant's owners of each visit of our own people, in the transaction in which it begins: there is no visit they are not told of. */
@ApplicationScoped
class VisitMails {
    private static final String SENDER = "Lumen";

    @Inject
    Team team;

    @Inject
    TenantStores stores;

    @Inject
    NotificationSettings settings;

    @Inject
    Outbox outbox;

    void when(@Observes VisitNotice notice) {
        TenantId tenant = notice.visit().tenant();
        Letter letter = VisitLetter.of(notice, stores.language(tenant).orElse(Locale.ENGLISH), settings.page("/portal/visits"));
        team.ownersAddresses(tenant).forEach(owner ->
                outbox.queue(MailChannel.NAME, QueuedMail.of(letter, Optional.of(owner), SENDER, null).json()));
    }
}
