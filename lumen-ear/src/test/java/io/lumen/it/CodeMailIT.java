package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.contact.EmailAddress;
import io.lumen.notification.CodeMail;
import io.lumen.notification.Mails;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code waits sealed, leaves with the transaction that made it, and not without it. */
@ExtendWith(ArquillianExtension.class)
class CodeMailIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final CodeMail MAIL = new CodeMail(Optional.of(new EmailAddress("dana.reyes@example.com")), "493817", "Aurora", Locale.ENGLISH, 10);

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(CodeMailIT.class);
    }

    @Inject
    Mails mails;

    @Inject
    TenantScope scope;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Test
    void neitherCodeNorAddressStandsInTheDatabase() {
        UUID id = scope.call(AURORA, () -> mails.queue(MAIL));
        byte[] body = scope.call(AURORA, () -> (byte[]) entities.createNativeQuery("select sealed_body from outbox_message where id = :id", byte[].class)
                .setParameter("id", id).getSingleResult());
        assertThat(new String(body, StandardCharsets.ISO_8859_1)).isNotEmpty().doesNotContain("493817").doesNotContain("dana");
    }

    @Test
    void withoutATransactionOfATenantNothingIsQueued() {
        assertThatThrownBy(() -> mails.queue(MAIL)).isInstanceOf(IllegalStateException.class);
    }
}
