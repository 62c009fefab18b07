package io.lumen.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;

/** A tenant's choice, as it is kept. */
@Entity
@Table(name = "model_choice")
class TenantModel {
    @Id
    @Column(name = "tenant_id")
    Long tenantId;

    String provider;
    boolean reads;
    boolean words;

    @Column(name = "tokens_a_day")
    Integer tokensADay;

    @Column(name = "changed_at")
    Instant changedAt;

    protected TenantModel() {}

    TenantModel(long tenant) {
        this.tenantId = tenant;
    }

    void take(ModelChoice choice, Instant now) {
        provider = choice.provider().wireName();
        reads = choice.reads();
        words = choice.words();
        tokensADay = choice.tokensADay().isPresent() ? choice.tokensADay().getAsInt() : null;
        changedAt = now;
    }

    ModelChoice choice() {
        return new ModelChoice(
                ModelProvider.ofWireName(provider).orElseThrow(),
                reads,
                words,
                tokensADay == null ? OptionalInt.empty() : OptionalInt.of(tokensADay));
    }
}
