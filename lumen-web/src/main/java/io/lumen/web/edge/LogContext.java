package io.lumen.web.edge;

import io.lumen.tenant.TenantId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/** Puts tenant and conversation into every log line of a request, and takes them out again. */
public final class LogContext {
    private static final String TENANT = "tenant";
    private static final String CONVERSATION = "conversation";

    private LogContext() {}

    public static <T> T within(TenantId tenant, UUID conversation, Supplier<T> work) {
        MDC.put(TENANT, tenant.toString());
        MDC.put(CONVERSATION, conversation.toString());
        try {
            return work.get();
        } finally {
            MDC.remove(TENANT);
            MDC.remove(CONVERSATION);
        }
    }
}
