package io.lumen.integration.shopify;

import io.lumen.integration.shopify.BoundedExchange.Received;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.order.StoreFault.Kind;
import io.lumen.runtime.RemoteAnswer;
import io.lumen.store.ConnectionTrouble;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** One exchange of JSON with a shop: within its time, within reason, and its status understood. Whoever has it injected has connections of its own. */
@Dependent
class ShopifyHttp {
    private final BoundedExchange exchange = new BoundedExchange();

    /** @return the body of an answer with status 200. @throws StoreFault that says what went wrong otherwise */
    byte[] post(URI address, Map<String, String> headers, byte[] json, Deadline deadline) {
        return post(address, headers, json, deadline, ConnectionTrouble.UNREADABLE);
    }

    /** @param badRequest what status 400 means here */
    byte[] post(URI address, Map<String, String> headers, byte[] json, Deadline deadline, ConnectionTrouble badRequest) {
        Received received = send(request(address, headers, json), deadline);
        if (received.status() == 400) {
            throw new StoreFault(Kind.UNREADABLE, badRequest, "the store answered with status 400");
        }
        rejectStatus(received.status());
        return received.body();
    }

    private static HttpPost request(URI address, Map<String, String> headers, byte[] json) {
        HttpPost request = new HttpPost(address);
        request.setHeader("Accept", "application/json");
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.create("application/json")));
        return request;
    }

    private Received send(HttpPost request, Deadline deadline) {
        Duration left = deadline.left();
        if (left.isZero()) {
            throw new StoreFault(Kind.TOO_SLOW, "no time left for the store");
        }
        return switch (exchange.send(request, left)) {
            case RemoteAnswer.Arrived(var answer) -> answer;
            case RemoteAnswer.Late() -> throw new StoreFault(Kind.TOO_SLOW, "the store did not answer in time");
            case RemoteAnswer.Failed(var cause) -> throw new StoreFault(Kind.UNAVAILABLE, "the store could not be reached, or answered without end", cause);
            case RemoteAnswer.Stopped() -> throw new StoreFault(Kind.TOO_SLOW, "stopped while waiting for the store");
        };
    }

    /** Shopify's meanings: 401 and 403 credentials and rights, 402 frozen, 404 gone, 423 locked, 429 and 430 slow down. */
    private static void rejectStatus(int status) {
        switch (status) {
            case 200 -> {}
            case 401 -> throw rejected(ConnectionTrouble.TOKEN_REFUSED, status);
            case 402 -> throw rejected(ConnectionTrouble.SHOP_CLOSED, status);
            case 403 -> throw rejected(ConnectionTrouble.RIGHT_MISSING, status);
            case 404 -> throw rejected(ConnectionTrouble.SHOP_NOT_FOUND, status);
            case 429, 430 -> throw new StoreFault(Kind.THROTTLED, "the store asked us to slow down");
            default -> throw new StoreFault(
                    status >= 500 || status == 423 ? Kind.UNAVAILABLE : Kind.UNREADABLE, "the store answered with status " + status);
        }
    }

    private static StoreFault rejected(ConnectionTrouble trouble, int status) {
        return new StoreFault(Kind.REJECTED, trouble, "the store refused with status " + status);
    }

    @PreDestroy
    void close() {
        exchange.close();
    }
}
