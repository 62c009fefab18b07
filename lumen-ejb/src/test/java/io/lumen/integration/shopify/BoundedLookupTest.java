package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedLookupTest {
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    private DnsResolver silent() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                awaitEnd();
                return new InetAddress[0];
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                awaitEnd();
                return host;
            }
        };
    }

    private void awaitEnd() {
        while (over.getCount() > 0) {
            try {
                over.await();
            } catch (InterruptedException cannotBeBrokenOff) {
                Thread.yield();
            }
        }
    }

    @Test
    void aNameIsLookedUp() throws UnknownHostException {
        try (BoundedLookup names = new BoundedLookup(SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(20))) {
            assertThat(names.resolve("127.0.0.1")).containsExactly(InetAddress.getByName("127.0.0.1"));
        }
    }

    @Test
    void aResolverThatDoesNotAnswerIsNotWaitedForLongerThanThePatience() {
        try (BoundedLookup names = new BoundedLookup(silent(), Duration.ofMillis(1))) {
            assertThatThrownBy(() -> names.resolve("shop.example")).isInstanceOf(UnknownHostException.class).hasMessage("shop.example");
            assertThatThrownBy(() -> names.resolveCanonicalHostname("shop.example")).isInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void whenManyHangTheNextIsRefusedAtOnce() {
        try (BoundedLookup names = new BoundedLookup(silent(), Duration.ofMillis(1))) {
            for (int i = 0; i < 32; i++) {
                assertThatThrownBy(() -> names.resolve("shop.example")).hasCauseInstanceOf(TimeoutException.class);
            }
            assertThatThrownBy(() -> names.resolve("shop.example")).hasCauseInstanceOf(RejectedExecutionException.class);
        }
    }

    @Test
    void aNameThatIsNotKnownSaysSo() {
        DnsResolver knowsNobody = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }
        };
        try (BoundedLookup names = new BoundedLookup(knowsNobody, Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> names.resolve("shop.example")).isInstanceOf(UnknownHostException.class).hasMessage("shop.example");
        }
    }
}
