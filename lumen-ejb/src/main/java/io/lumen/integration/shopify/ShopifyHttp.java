package io.lumen.integration.shopify;

import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.order.StoreFault.Kind;
import io.lumen.runtime.RemoteAnswer;
import io.lumen.store.ConnectionTrouble;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One exchange with a shop: within its time, within reason, without following anybody anywhere, and its status understood. */
final class ShopifyHttp {
    /** A shop that does not take the connection within a second will not answer within the budget either. */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final int LONGEST_ANSWER = 2_000_000;

    /** Ends the exchange while it is still coming in, so that a flood costs no memory. */
    private static final HttpResponse.BodyHandler<byte[]> WITHIN_REASON =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @return the body of an answer with status 200. @throws StoreFault that says what went wrong otherwise */
    byte[] exchange(HttpRequest request, Deadline deadline) {
        return exchange(request, deadline, ConnectionTrouble.UNREADABLE);
    }

    /** @param badRequest what status 400 means here */
    byte[] exchange(HttpRequest request, Deadline deadline, ConnectionTrouble badRequest) {
        HttpResponse<byte[]> response = send(request, deadline);
        if (response.statusCode() == 400) {
            throw new StoreFault(Kind.UNREADABLE, badRequest, "the store answered with status 400");
        }
        rejectStatus(response.statusCode());
        return response.body();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Deadline deadline) {
        Duration left = deadline.left();
        if (left.isZero()) {
            throw new StoreFault(Kind.TOO_SLOW, "no time left for the store");
        }
        return switch (RemoteAnswer.within(left, http.sendAsync(request, WITHIN_REASON))) {
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
}
