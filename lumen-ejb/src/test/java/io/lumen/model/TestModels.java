package io.lumen.model;

import io.lumen.runtime.Settings;
import io.lumen.runtime.WrittenConfig;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything around a model, in memory: the operator offers one, the tenant chose it for both purposes unless a test says otherwise. */
final class TestModels implements LanguageModel {
    static final TenantId AURORA = new TenantId(101);
    static final TenantId BIRCH = new TenantId(102);
    private static final Map<String, String> OFFERED = Map.of("lumen.model.openai.name", "small", "lumen.model.openai.key", "secret-key");

    /** What the model does next; a fault is thrown by throwing it. */
    interface Conduct {
        ModelReply answer(ModelQuestion question);
    }

    final List<ModelQuestion> asked = new ArrayList<>();
    final List<Duration> within = new ArrayList<>();
    final Account account = new Account();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final ModelCalls calls = new ModelCalls();
    Conduct conduct = question -> says("{}");
    Optional<ModelChoice> choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, true, OptionalInt.empty()));
    OptionalInt agreedTokens = OptionalInt.empty();
    boolean transactionOpen;

    TestModels() {
        this(OFFERED);
    }

    TestModels(Map<String, String> written) {
        calls.agreed = (tenant, limit) -> agreedTokens;
        calls.settings = settings(written);
        calls.model = this;
        calls.account = account;
        calls.guards = new ModelGuards();
        calls.meters = new ModelMeters(registry);
        calls.clock = Clock.systemUTC();
        calls.choices = new ModelChoices() {
            @Override
            public Optional<ModelChoice> of(TenantId tenant) {
                return choice;
            }
        };
        calls.scope = new TenantScope() {
            @Override
            public void requireNone() {
                if (transactionOpen) {
                    throw new IllegalStateException("a remote call inside a transaction");
                }
            }
        };
    }

    static ModelSettings settings(Map<String, String> written) {
        return new ModelSettings(new Settings(new WrittenConfig(written)));
    }

    static ModelReply says(String text) {
        return new ModelReply(text, true, Optional.of(new TokenCount(100, 20)));
    }

    static ModelReply fails(ModelFault.Kind kind) {
        throw new ModelFault(kind, "as the test wants it");
    }

    @Override
    public ModelReply ask(ModelAccess access, ModelQuestion question, Duration time) {
        asked.add(question);
        within.add(time);
        return conduct.answer(question);
    }

    double counted(String purpose, String outcome) {
        return registry.find("lumen.model.calls").tags("purpose", purpose, "outcome", outcome).counters().stream().mapToDouble(counter -> counter.count()).sum();
    }

    /** The account of one tenant, with a ceiling as the database keeps it. */
    static final class Account extends TokenAccount {
        long used;
        long reserved;
        int settled;
        int failed;

        @Override
        Optional<Reservation> reserve(TenantId tenant, int tokens, int ceiling) {
            if (used + reserved + tokens > ceiling) {
                return Optional.empty();
            }
            reserved += tokens;
            return Optional.of(new Reservation(tenant, java.time.LocalDate.of(2026, 11, 21), tokens));
        }

        @Override
        void settle(Reservation reservation, TokenCount taken, boolean failure) {
            reserved -= reservation.tokens();
            used += taken.in() + taken.out();
            settled++;
            failed += failure ? 1 : 0;
        }
    }
}
