package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantId;
import java.util.UUID;

/** A member's address: sealed for being shown, hashed for being known again, each bound to its place. */
final class MemberEmail {
    private MemberEmail() {}

    static EmailAddress open(SecretCipher cipher, TenantId tenant, Member member) {
        return new EmailAddress(cipher.open(member.sealedEmail, sealContext(tenant, member.id)));
    }

    static String sealContext(TenantId tenant, UUID member) {
        return "member-email:" + tenant + ":" + member;
    }

    static String hashContext(TenantId tenant) {
        return "member-email:" + tenant;
    }
}
