package io.lumen.web.widget;

import io.lumen.assistant.TurnJournal;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;

/**
 * Tells where the time of a turn went, in milliseconds, if {@code lumen.server-timing} says so. Off unless asked for: it
 * would tell a stranger whether the store was asked, and how long it took.
 */
@ApplicationScoped
public class ServerTiming implements CheckedAtStart {
    private final boolean shown;

    protected ServerTiming() {
        this.shown = false;
    }

    @Inject
    public ServerTiming(Settings settings) {
        this.shown = settings.flag("lumen.server-timing", false);
    }

    @Override
    public void check() {
        // Reading the setting, which making this bean does, is the whole check.
    }

    Response.ResponseBuilder add(Response.ResponseBuilder response, TurnJournal journal, long begun) {
        if (!shown) {
            return response;
        }
        return response.header("Server-Timing", String.join(
                ", ",
                part("understand", journal.understand()),
                part("store", journal.waiting()),
                part("db", journal.database()),
                part("total", System.nanoTime() - begun)));
    }

    private static String part(String name, long nanos) {
        return name + ";dur=" + BigDecimal.valueOf(nanos / 1_000, 3);
    }
}
