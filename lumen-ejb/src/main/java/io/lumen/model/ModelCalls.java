package io.lumen.model;

import io.lumen.entitlement.AgreedLimits;
import io.lumen.entitlement.Overridable;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TransactionRolledBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the model a tenant chose, within the time, the ceiling and the breaker. Whatever goes wrong, the caller gets nothing and
 * goes on without a model; the log and the meters say so, without a word of what was asked.
 */
@ApplicationScoped
class ModelCalls {
    private static final Logger LOG = Logger.getLogger(ModelCalls.class);

    @Inject
    ModelSettings settings;

    @Inject
    ModelChoices choices;

    @Inject
    LanguageModel model;

    @Inject
    TokenAccount account;

    @Inject
    ModelGuards guards;

    @Inject
    ModelMeters meters;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    AgreedLimits agreed;

    /** A model that may be asked now, for this tenant and purpose. */
    record Chosen(TenantId tenant, ModelPurpose purpose, ModelAccess access, int ceiling) {}

    /** Empty when no model is offered, or the tenant did not choose one for this. Costs nothing where none is offered. */
    Optional<Chosen> chosen(TenantId tenant, ModelPurpose purpose) {
        if (!settings.offersAny()) {
            return Optional.empty();
        }
        try {
            return choices.of(tenant).filter(choice -> choice.covers(purpose)).flatMap(choice -> settings.access(choice.provider())
                    .map(access -> new Chosen(tenant, purpose, access, ceiling(tenant, choice))));
        } catch (PersistenceException | TransactionRolledBack fault) {
            LOG.warn("model: a tenant's choice could not be read, so none is asked", fault);
            return Optional.empty();
        }
    }

    private int ceiling(TenantId tenant, ModelChoice choice) {
        int offered = agreed.of(tenant, Overridable.MODEL_TOKENS_A_DAY).orElseGet(settings::tokensADay);
        return Math.min(offered, choice.tokensADay().orElse(Integer.MAX_VALUE));
    }

    /** @throws IllegalStateException when a transaction is open */
    Optional<FilledForm> ask(Chosen chosen, ModelQuestion question) {
        scope.requireNone();
        Instant begun = clock.instant();
        ModelProvider provider = chosen.access().provider();
        String outcome = ModelMeters.ANSWERED;
        try {
            return Optional.of(guards.call(chosen.tenant(), provider, () -> paid(chosen, question, begun.plus(settings.budget()))));
        } catch (ModelFault fault) {
            outcome = fault.kind().wireName();
            LOG.infof("model: %s by %s not used (%s)", chosen.purpose().wireName(), provider.wireName(), outcome);
            return Optional.empty();
        } finally {
            meters.count(provider, chosen.purpose(), outcome, Duration.between(begun, clock.instant()));
        }
    }

    /** Says that an answer in form could not be used. */
    void notFit(Chosen chosen, String why) {
        LOG.infof("model: %s by %s not used (%s)", chosen.purpose().wireName(), chosen.access().provider().wireName(), why);
        meters.notFit(chosen.access().provider(), chosen.purpose());
    }

    private FilledForm paid(Chosen chosen, ModelQuestion question, Instant until) {
        TokenAccount.Reservation reserved = reserve(chosen, question);
        TokenCount taken = new TokenCount(0, 0);
        boolean failed = true;
        try {
            ModelReply reply = model.ask(chosen.access(), question, left(until));
            taken = reply.tokens().orElseGet(() -> asEstimated(question));
            FilledForm form = whole(reply, question);
            failed = false;
            return form;
        } catch (ModelFault fault) {
            taken = fault.mayHaveCost() && taken.in() == 0 ? asEstimated(question) : taken;
            throw fault;
        } finally {
            settle(chosen, reserved, taken, failed);
        }
    }

    private static FilledForm whole(ModelReply reply, ModelQuestion question) {
        if (!reply.whole()) {
            throw new ModelFault(ModelFault.Kind.UNREADABLE, "the answer was cut");
        }
        return question.form().read(reply.text());
    }

    private TokenAccount.Reservation reserve(Chosen chosen, ModelQuestion question) {
        try {
            return account.reserve(chosen.tenant(), question.estimatedTokens(), chosen.ceiling())
                    .orElseThrow(() -> new ModelFault(ModelFault.Kind.OVER_CEILING, "the tokens of the day are used up"));
        } catch (PersistenceException | TransactionRolledBack fault) {
            LOG.warn("model: tokens could not be reserved", fault);
            throw new ModelFault(ModelFault.Kind.OVER_CEILING, "the tokens of the day could not be read");
        }
    }

    /** What was answered stays answered when its price could not be written: the reservation then counts as the price. */
    private void settle(Chosen chosen, TokenAccount.Reservation reserved, TokenCount taken, boolean failed) {
        meters.tokens(chosen.access().provider(), taken);
        try {
            account.settle(reserved, taken, failed);
        } catch (PersistenceException | TransactionRolledBack fault) {
            LOG.warn("model: tokens could not be settled", fault);
        }
    }

    private Duration left(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
            throw new ModelFault(ModelFault.Kind.TOO_SLOW, "no time left for the model");
        }
        return left;
    }

    private static TokenCount asEstimated(ModelQuestion question) {
        return new TokenCount(question.estimatedIn(), question.mostTokens());
    }
}
