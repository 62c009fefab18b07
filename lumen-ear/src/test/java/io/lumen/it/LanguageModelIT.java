package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.audit.AuditTrail;
import io.lumen.model.ModelChoice;
import io.lumen.model.ModelChoices;
import io.lumen.model.ModelProvider;
import io.lumen.model.ModelReading;
import io.lumen.model.ModelWording;
import io.lumen.model.TokenAccount;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.wording.Sentence;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, with its own JSON library, pool and transactions: a model helps who chose it, and is counted. */
@ExtendWith(ArquillianExtension.class)
class LanguageModelIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final TenantId BIRCH = new TenantId(102);
    private static final Understanding UNSURE =
            new Understanding(Intent.OUT_OF_SCOPE, List.of(), 0.1, List.of(), Optional.empty(), Mood.NEUTRAL, "en", true, false, List.of());

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(LanguageModelIT.class);
    }

    @Inject
    ModelChoices choices;

    @Inject
    ModelReading reading;

    @Inject
    ModelWording wording;

    @Inject
    TokenAccount account;

    @Inject
    AuditTrail audit;

    @Inject
    TenantScope scope;

    @Resource
    ManagedScheduledExecutorService executor;

    @BeforeEach
    void wellAndForgetful() throws Exception {
        model("POST", "/_control", "{\"reset\":true}");
        model("DELETE", "/_recorded", "");
        scope.run(BIRCH, () -> choices.chooseNone("test"));
    }

    private void choose(TenantId tenant, ModelProvider provider, OptionalInt tokens) {
        scope.run(tenant, () -> choices.choose(new ModelChoice(provider, true, true, tokens), "test"));
    }

    private Intent read(TenantId tenant) {
        return reading.second(tenant, Utterance.of("where is my parcel 1042"), UNSURE).intent();
    }

    private int asked() throws Exception {
        String recorded = model("GET", "/_recorded", "");
        return Integer.parseInt(recorded.replaceAll("(?s).*?\"total\":(\\d+).*", "$1"));
    }

    private static String model(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("LUMEN_MODEL_OLLAMA_BASE_URL") + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void eachProviderReadsAndRewords() throws Exception {
        for (ModelProvider provider : ModelProvider.values()) {
            choose(AURORA, provider, OptionalInt.empty());
            assertThat(read(AURORA)).as(provider.wireName()).isEqualTo(Intent.TRACK_ORDER);
            assertThat(wording.reword(AURORA, Sentence.plain("Order #1042 has shipped to you."), Locale.ENGLISH).map(Sentence::text))
                    .as(provider.wireName()).contains("Thank you, here it is: Order #1042 has shipped to you.");
        }
        assertThat(asked()).isEqualTo(6);
        assertThat(model("GET", "/_recorded", "")).contains("/v1/chat/completions", "/v1/messages", "/api/chat").doesNotContain("1042");
    }

    @Test
    void aTenantThatChoseNoneAsksNobody() throws Exception {
        assertThat(read(BIRCH)).isEqualTo(Intent.OUT_OF_SCOPE);
        assertThat(asked()).isZero();
        assertThat(account.today(BIRCH).calls()).isZero();
    }

    @Test
    void aChoiceIsRecordedForTheTenant() {
        choose(AURORA, ModelProvider.OPENAI, OptionalInt.empty());
        assertThat(scope.call(AURORA, () -> audit.newest(20))).anyMatch(event -> event.action().equals("model.chosen"));
        assertThat(scope.call(BIRCH, () -> audit.newest(20))).noneMatch(event -> event.action().equals("model.chosen"));
    }

    @Test
    void whatWasTakenIsOnTheAccountOfTheTenantAlone() {
        choose(AURORA, ModelProvider.OPENAI, OptionalInt.empty());
        long before = account.today(AURORA).tokens();
        int calls = account.today(AURORA).calls();
        read(AURORA);
        assertThat(account.today(AURORA).tokens()).isGreaterThan(before);
        assertThat(account.today(AURORA).calls()).isEqualTo(calls + 1);
        assertThat(account.today(BIRCH).tokens()).isZero();
    }

    /** Many at once, over one row: whoever would pass the ceiling is not asked for, and the account never stands above it. */
    @Test
    void theCeilingHoldsForAllAtOnce() throws Exception {
        int ceiling = (int) account.today(AURORA).tokens() + 5_000;
        choose(AURORA, ModelProvider.OPENAI, OptionalInt.of(ceiling));
        List<Callable<Intent>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            work.add(() -> read(AURORA));
        }
        long read = executor.invokeAll(work).stream().filter(intent -> intent.resultNow() == Intent.TRACK_ORDER).count();
        assertThat(read).isPositive().isLessThan(24);
        assertThat(asked()).isEqualTo((int) read);
        assertThat(account.today(AURORA).tokens()).isLessThanOrEqualTo(ceiling);
    }

    @Test
    void aSlowModelCostsTheBudgetAndNoMore() throws Exception {
        choose(AURORA, ModelProvider.ANTHROPIC, OptionalInt.empty());
        model("POST", "/_control", "{\"latencyMs\":30000}");
        long begun = System.nanoTime();
        assertThat(read(AURORA)).isEqualTo(Intent.OUT_OF_SCOPE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(15));
    }
}
