package io.lumen.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.lumen.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs are done and logged as their tenant's. */
class JobLogTest {
    private static final TaskInstance<Void> OF_AURORA = new TaskInstance<>("export", "101:7f");
    private static final TaskInstance<Void> OF_NOBODY = new TaskInstance<>("round", "round");
    private static final JobLog JOBS = new JobLog(Map.of("export", job -> Optional.of(new TenantId(Long.parseLong(job.split(":")[0])))));

    private final Logger log = Logger.getLogger(JobLog.class.getName());
    private final Lines lines = new Lines();
    private final List<Object> tenants = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.addHandler(lines);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        log.removeHandler(lines);
        log.setUseParentHandlers(true);
    }

    @Test
    void aJobIsDoneAsItsTenants() {
        JOBS.execute(OF_AURORA, null, chain((job, context) -> noted()));
        JOBS.execute(OF_NOBODY, null, chain((job, context) -> noted()));
        assertThat(tenants).containsExactly("101", null);
        assertThat(lines.written).isEmpty();
    }

    @Test
    void aFaultIsLoggedAsTheTenantsAndPassedOn() {
        IllegalStateException fault = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> JOBS.execute(OF_AURORA, null, chain((job, context) -> {
            throw fault;
        }))).isSameAs(fault);
        assertThat(lines.written).containsExactly("101");
        assertThat(MDC.get("tenant")).isNull();
    }

    private CompletionHandler<Void> noted() {
        tenants.add(MDC.get("tenant"));
        return null;
    }

    private static ExecutionChain chain(ExecutionHandler<Void> work) {
        return new ExecutionChain(new ArrayList<>(), work);
    }

    /** Keeps of each line whose it is. */
    private static final class Lines extends Handler {
        private final List<Object> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(MDC.get("tenant"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
