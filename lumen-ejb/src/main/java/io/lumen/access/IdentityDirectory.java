package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import java.util.Locale;
import java.util.UUID;

/**
 * Port: what the identity provider knows of tenants and who belongs to them. Each call may be repeated: what stands as it is
 * wanted already counts as done.
 *
 * <p>Every method throws a {@link DirectoryFault} when the provider cannot be reached or refuses, and must not be called inside
 * a transaction.
 */
public interface IdentityDirectory {
    /**
     * Sees to it that the provider knows the tenant, with a group for each role.
     *
     * @param name as it is told to people who are invited
     * @return the provider's own number for it
     */
    String establish(TenantId tenant, String name);

    /** Sees to it that the person belongs to the tenant in this role and in no other. */
    void place(TenantId tenant, UUID person, Role role);

    /** Sees to it that the person does not belong to the tenant. */
    void remove(TenantId tenant, UUID person);

    /** Sees to it that an invitation is on its way; whether the address has an account already is the provider's business. */
    void invite(TenantId tenant, EmailAddress email, Locale language);

    /** Sends the invitation once more, and begins its time anew. */
    void inviteAgain(TenantId tenant, EmailAddress email, Locale language);

    /** Sees to it that no invitation of the address can be accepted any more. */
    void revoke(TenantId tenant, EmailAddress email);

    /** Sees to it that the provider does not know the tenant any more. Its people keep their accounts. */
    void dissolve(TenantId tenant);
}
