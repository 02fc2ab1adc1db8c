package io.github.maintenancebuddy.adapter.github.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The exchange over HTTP, with an end to waiting. */
public final class HttpClientExchange implements HttpExchange {
    private final Duration timeout;
    private final HttpClient client;

    public HttpClientExchange(Duration timeout) {
        this.timeout = timeout;
        // HTTP/1.1: one request per connection, so that a broken one says something about one request only.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.dividedBy(2))
                .build();
    }

    @Override
    public ApiResponse send(Request request) throws NoResponse {
        var end = System.nanoTime() + timeout.toNanos();
        var pending = client.sendAsync(http(request), BodyHandlers.ofString(UTF_8));
        try {
            // The request's own timeout ends with the headers; this one is for the text too.
            var response = pending.get(timeout.toMillis(), MILLISECONDS);
            return new ApiResponse(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            throw noResponse(e.getCause(), end);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw unanswered("GitHub did not answer in time.", end);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw unanswered("GitHub was not waited for.", end);
        }
    }

    private HttpRequest http(Request request) {
        var http = HttpRequest.newBuilder(request.target()).timeout(timeout);
        request.headers().forEach(http::setHeader);
        var body = request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
        return http.method(request.method(), body).build();
    }

    private static NoResponse noResponse(@Nullable Throwable cause, long end) {
        return switch (cause) {
            case ConnectException e -> unreachable();
            case HttpConnectTimeoutException e -> unreachable();
            case SSLHandshakeException e -> unreachable();
            case null, default -> unanswered("GitHub did not answer.", end);
        };
    }

    private static NoResponse unreachable() {
        return NoResponse.notSent("GitHub cannot be reached.");
    }

    /** What nobody waits for any more may still be done until the time is up that a request is given. */
    private static NoResponse unanswered(String sentence, long end) {
        return NoResponse.unanswered(sentence, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
