package io.lumen.tenant;

import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * Tenant and conversation in every line that this thread logs. Two numbers and nothing else: what a shopper wrote, who they are and
 * what they show to prove it is never here.
 *
 * <p>A request names them as soon as it knows them, which may be before they are proven, and they stay until its response is out,
 * so that the line on a fault has them too. Work beside requests has them for its length ({@link #within}).
 */
public final class LogContext {
    private static final String TENANT = "tenant";
    private static final String CONVERSATION = "conversation";

    private LogContext() {}

    /** From here on this thread is at work for that tenant. */
    public static void tenant(TenantId tenant) {
        MDC.put(TENANT, tenant.toString());
    }

    /** The same for a conversation of that tenant. */
    public static void conversation(TenantId tenant, UUID conversation) {
        tenant(tenant);
        MDC.put(CONVERSATION, conversation.toString());
    }

    /** From here on this thread is at work for nobody. */
    public static void clear() {
        MDC.remove(TENANT);
        MDC.remove(CONVERSATION);
    }

    /** Does work for that tenant; nothing is left of it afterwards, nor of what the thread had before. */
    public static <T> T within(TenantId tenant, Supplier<T> work) {
        // The server's log hands a new thread what the one that made it had: a job's thread may have been made in a request.
        clear();
        tenant(tenant);
        try {
            return work.get();
        } finally {
            clear();
        }
    }

    /** The same for work without an outcome. */
    public static void within(TenantId tenant, Runnable work) {
        within(tenant, () -> {
            work.run();
            return null;
        });
    }
}
