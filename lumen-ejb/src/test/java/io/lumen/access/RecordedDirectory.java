package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes down what it is told, and lets a test act in between. */
class RecordedDirectory implements IdentityDirectory {
    final List<String> told = new ArrayList<>();
    Runnable meanwhile = () -> {};
    DirectoryFault fault;

    @Override
    public String establish(TenantId tenant, String name) {
        return noted("establish " + tenant + " " + name);
    }

    @Override
    public void place(TenantId tenant, UUID person, Role role) {
        noted("place " + role.wireName());
        meanwhile.run();
    }

    @Override
    public void remove(TenantId tenant, UUID person) {
        noted("remove " + person);
    }

    @Override
    public void invite(TenantId tenant, EmailAddress email, Locale language) {
        noted("invite " + email.value() + " " + language);
    }

    @Override
    public void inviteAgain(TenantId tenant, EmailAddress email, Locale language) {
        noted("invite again " + email.value());
    }

    @Override
    public void revoke(TenantId tenant, EmailAddress email) {
        noted("revoke " + email.value());
    }

    @Override
    public void dissolve(TenantId tenant) {
        noted("dissolve " + tenant);
    }

    private String noted(String what) {
        if (fault != null) {
            throw fault;
        }
        told.add(what);
        return "organization";
    }
}
