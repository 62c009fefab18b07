package io.lumen.it;

import io.lumen.outbox.OutboxChannel;
import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import io.lumen.tenant.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.MDC;

/** A way out that keeps what it was given, and fails as often as a message asks for: {@code fail:2}, {@code refuse}. */
@ApplicationScoped
public class RecordingChannel implements OutboxChannel {
    public static final String NAME = "recording";

    @Inject
    TenantRows rows;

    private final BlockingQueue<Delivered> delivered = new LinkedBlockingQueue<>();
    private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(OutboxDelivery delivery) {
        int attempt = attempts.computeIfAbsent(delivery.id(), id -> new AtomicInteger()).incrementAndGet();
        if (delivery.body().startsWith("refuse")) {
            throw new UndeliverableMessage("refused by the other side");
        }
        if (delivery.body().startsWith("fail:") && attempt <= Integer.parseInt(delivery.body().substring(5))) {
            throw new IllegalStateException("not now");
        }
        delivered.add(new Delivered(delivery, attempt, CurrentTenant.get().isPresent(), String.valueOf(MDC.get("tenant")), rows.seenBy(delivery.tenant())));
    }

    /** The next delivery, or null when none comes within the time. */
    public Delivered next(int seconds) {
        try {
            return delivered.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public int attempts(UUID id) {
        return attempts.getOrDefault(id, new AtomicInteger()).get();
    }

    /**
     * @param tenantBound whether a tenant was bound while the channel was called, which it must not be
     * @param tenantLogged the tenant that a line logged meanwhile would have
     * @param tenantsSeen the tenants whose rows a transaction of the delivery's tenant sees
     */
    public record Delivered(OutboxDelivery delivery, int attempt, boolean tenantBound, String tenantLogged, List<Long> tenantsSeen) {}
}
