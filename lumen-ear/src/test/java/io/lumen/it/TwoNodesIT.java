package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.secret.SecretCipher;
import io.lumen.store.ConnectionTrouble;
import io.lumen.store.ShopHandle;
import io.lumen.store.StoreAccess;
import io.lumen.store.StoreAnswer;
import io.lumen.store.StoreAuthorization;
import io.lumen.store.StoreGrant;
import io.lumen.store.StoreLine;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two nodes need another token for one shop at the same moment. Each is a line of its own, which knows nothing of the other one's;
 * what they have in common is what nodes have: the row in the database, and the platform.
 */
@ExtendWith(ArquillianExtension.class)
class TwoNodesIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final ShopHandle SHOP = new ShopHandle("aurora");
    private static final int RACES = 5;
    private static final Pattern RENEWALS = Pattern.compile("\"refresh_token\"\\s*:\\s*(\\d+)");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(TwoNodesIT.class);
    }

    @Inject
    BeanManager beans;

    @Inject
    TenantScope scope;

    @Inject
    StoreAuthorization platform;

    @Inject
    SecretCipher cipher;

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    private StoreLine oneNode;
    private StoreLine anotherNode;

    @BeforeEach
    void begin() {
        oneNode = node();
        anotherNode = node();
    }

    private StoreLine node() {
        return new Unmanaged<>(beans, StoreLine.class).newInstance().produce().inject().get();
    }

    @Test
    void aTokenThatIsAboutToEndIsRenewedOnceAndBothGoOn() throws Exception {
        for (int i = 0; i < RACES; i++) {
            StoreAccess known = connected(Instant.now().plus(Duration.ofMinutes(1)));
            race(known, StoreLine::usable);
        }
    }

    @Test
    void aTokenThatHasEndedIsRenewedOnceAndBothHaveTheNewOne() throws Exception {
        for (int i = 0; i < RACES; i++) {
            StoreAccess known = connected(Instant.now().minus(Duration.ofMinutes(1)));
            List<StoreAccess> had = race(known, StoreLine::usable);
            assertThat(had.get(0).accessToken()).isEqualTo(had.get(1).accessToken()).isNotEqualTo(known.accessToken());
        }
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnceAndBothHaveTheNewOne() throws Exception {
        for (int i = 0; i < RACES; i++) {
            StoreAccess known = connected(Instant.now().plus(Duration.ofMinutes(50)));
            List<StoreAccess> had = race(known, StoreLine::insteadOf);
            assertThat(had.get(0).accessToken()).isEqualTo(had.get(1).accessToken()).isNotEqualTo(known.accessToken());
        }
    }

    /** Both at once, with a platform that takes its time, so that they meet. @return what each of them goes on with, tried at the shop */
    private List<StoreAccess> race(StoreAccess known, BiFunction<StoreLine, StoreAccess, StoreAnswer<StoreAccess>> need) throws Exception {
        int before = renewals();
        ask("/_control", "{\"latencyMs\":300}");
        CyclicBarrier together = new CyclicBarrier(2);
        List<StoreAccess> had;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<StoreAnswer<StoreAccess>>> answers = List.of(oneNode, anotherNode).stream().map(node -> nodes.submit(() -> {
                together.await();
                return need.apply(node, known);
            })).toList();
            had = List.of(had(answers.get(0).get()), had(answers.get(1).get()));
        } finally {
            ask("/_control", "{\"latencyMs\":0}");
        }
        assertCanBeUsed(oneNode, had.get(0));
        assertCanBeUsed(anotherNode, had.get(1));
        assertThat(renewals() - before).as("renewals that the platform saw").isEqualTo(1);
        return had;
    }

    /** As every read does it: an old token ends when the new one is used for the first time, and then there is the new one. */
    private void assertCanBeUsed(StoreLine node, StoreAccess access) {
        StoreAnswer<?> first = platform.look(SHOP, access.accessToken());
        boolean refused = first.equals(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
        StoreAnswer<?> answer = refused ? node.insteadOf(access).then(other -> platform.look(SHOP, other.accessToken())) : first;
        assertThat(answer).isInstanceOf(StoreAnswer.Had.class);
    }

    /** The shop as it stands after its owner's consent, with another end of its token. */
    private StoreAccess connected(Instant end) throws Exception {
        URI page = platform.consentPage(SHOP, "state", URI.create("http://localhost:8080/shopify/callback"));
        var back = BROWSER.send(HttpRequest.newBuilder(URI.create(page.toString().split("\\?")[0]))
                .POST(HttpRequest.BodyPublishers.ofString(page.getRawQuery() + "&granted=read_orders")).build(), BodyHandlers.discarding());
        String signed = URI.create(back.headers().firstValue("location").orElseThrow()).getRawQuery();
        StoreGrant grant = had(platform.redeem(platform.consent(signed).orElseThrow()));
        return scope.call(AURORA, () -> stored(grant, end));
    }

    private StoreAccess stored(StoreGrant grant, Instant end) {
        try (Connection connection = database.getConnection()) {
            UUID store;
            try (PreparedStatement look = connection.prepareStatement("select store_id from store_connection"); ResultSet row = look.executeQuery()) {
                row.next();
                store = row.getObject(1, UUID.class);
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "update store_connection set sealed_token = ?, sealed_refresh_token = ?, expires_at = ?, refresh_expires_at = null, renewing_until = null where store_id = ?")) {
                update.setBytes(1, cipher.seal(grant.accessToken(), "store-token:" + AURORA + ":" + store));
                update.setBytes(2, cipher.seal(grant.renewal().orElseThrow().refreshToken(), "store-refresh-token:" + AURORA + ":" + store));
                update.setTimestamp(3, Timestamp.from(end));
                update.setObject(4, store);
                update.executeUpdate();
            }
            return new StoreAccess(AURORA, store, SHOP.value(), "#", "", grant.accessToken(), Optional.of(end));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static <T> T had(StoreAnswer<T> answer) {
        return switch (answer) {
            case StoreAnswer.Had<T>(T value) -> value;
            case StoreAnswer.Troubled<T>(ConnectionTrouble trouble) -> throw new AssertionError(trouble);
        };
    }

    private static int renewals() throws Exception {
        Matcher count = RENEWALS.matcher(ask("/_requests", null));
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static String ask(String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(System.getenv("LUMEN_SHOPIFY_BASE_URL").replace("/{shop}", path)));
        return BROWSER.send((body == null ? request : request.POST(HttpRequest.BodyPublishers.ofString(body))).build(), BodyHandlers.ofString()).body();
    }
}
