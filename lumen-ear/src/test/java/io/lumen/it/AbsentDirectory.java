package io.lumen.it;

import io.lumen.access.DirectoryFault;
import io.lumen.access.IdentityDirectory;
import io.lumen.access.Role;
import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that is away for one shop, for as many calls as a test says, and otherwise writes down what it is told. */
@ApplicationScoped
@Alternative
@Priority(1)
public class AbsentDirectory implements IdentityDirectory {
    @Inject
    TenantScope scope;

    private final Map<String, AtomicInteger> away = new ConcurrentHashMap<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    /** Messages of other shops may be on their way at the same time, hence by name. */
    public void isAwayFor(String shop, int calls) {
        away.put(shop, new AtomicInteger(calls));
    }

    /** The next thing it was told about a tenant, or null when none comes in time. */
    public String next(TenantId tenant, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            String next = told.poll(seconds, TimeUnit.SECONDS);
            while (next != null && !next.startsWith(tenant + " ")) {
                next = told.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            return next == null ? null : next.substring(next.indexOf(' ') + 1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public String establish(TenantId tenant, String name) {
        scope.requireNone();
        if (away.getOrDefault(name, new AtomicInteger()).getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new DirectoryFault(DirectoryFault.Kind.NOT_NOW, "away");
        }
        told.add(tenant + " knows " + name);
        return "organization-" + tenant;
    }

    @Override
    public void place(TenantId tenant, UUID person, Role role) {
        told.add(tenant + " " + role.wireName() + " " + person);
    }

    @Override
    public void remove(TenantId tenant, UUID person) {
        told.add(tenant + " without " + person);
    }

    @Override
    public void invite(TenantId tenant, EmailAddress email, Locale language) {
        told.add(tenant + " invites " + email.value());
    }

    @Override
    public void inviteAgain(TenantId tenant, EmailAddress email, Locale language) {
        told.add(tenant + " invites again " + email.value());
    }

    @Override
    public void revoke(TenantId tenant, EmailAddress email) {
        told.add(tenant + " revokes " + email.value());
    }

    @Override
    public void dissolve(TenantId tenant) {
        told.add(tenant + " dissolved");
    }
}
