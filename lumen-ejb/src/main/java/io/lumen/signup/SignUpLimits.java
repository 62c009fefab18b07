package io.lumen.signup;

import io.lumen.limit.Buckets;
import io.lumen.limit.Limit;
import io.lumen.limit.NetworkAddress;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import io.lumen.secret.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/**
 * How many shops may be opened a day from one network address and how often one person may try, counted by all nodes together:
 * {@code lumen.limits.sign-up.per-address} and {@code lumen.limits.sign-up.per-person}.
 */
@ApplicationScoped
class SignUpLimits implements CheckedAtStart {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 1_000_000;

    @Inject
    Buckets buckets;

    @Inject
    KeyedHash hash;

    @Inject
    Settings settings;

    @Override
    public void check() {
        perAddress();
        perPerson();
    }

    boolean take(UUID person, String network) {
        return buckets.take(key("person", person.toString()), perPerson())
                && buckets.take(key("address", NetworkAddress.network(network)), perAddress());
    }

    private Limit perAddress() {
        return new Limit(settings.number("lumen.limits.sign-up.per-address", 10, 1, MOST), DAY);
    }

    private Limit perPerson() {
        return new Limit(settings.number("lumen.limits.sign-up.per-person", 10, 1, MOST), DAY);
    }

    private String key(String kind, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(value, "sign-up:" + kind));
    }
}
