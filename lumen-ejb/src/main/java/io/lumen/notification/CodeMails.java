package io.lumen.notification;

import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.verification.CodeIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Sends one-time codes. The mail is written and queued in the transaction that keeps the code, whether or not there is
 * anybody to send it to: a mail to nobody takes the same time and is dropped when its turn comes.
 */
@ApplicationScoped
class CodeMails {
    @Inject
    StoreDirectory stores;

    @Inject
    Mails mails;

    void whenIssued(@Observes CodeIssued issued) {
        StoreProfile store = stores.byId(issued.conversation().tenant(), issued.storeId()).orElseThrow();
        mails.queue(new CodeMail(issued.to(), issued.code(), store.name(), issued.locale(), (int) issued.valid().toMinutes()));
    }
}
