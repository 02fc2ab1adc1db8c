package io.github.maintenancebuddy.webhook;

import io.github.maintenancebuddy.webhook.Deliveries.Delivery;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Where GitHub delivers: proves the signature, drops what is nothing to us, and answers once the rest is on disk. All of
 * it on the event loop; the store does the waiting.
 */
@RestController
final class WebhookDoor {
    /** GitHub delivers nothing larger. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** GitHub waits for ten seconds, and is told before that whether it must send again. */
    private static final Duration ANSWERING = Duration.ofSeconds(8);

    private final Optional<Signature> signature;
    private final Sieve sieve;
    private final Deliveries deliveries;
    private final LongConsumer kept;
    private final InstantSource clock;

    /**
     * The door.
     *
     * @param signature none while no secret is configured
     * @param kept told the lane of what was kept
     */
    WebhookDoor(
            Optional<Signature> signature, Sieve sieve, Deliveries deliveries, LongConsumer kept, InstantSource clock) {
        this.signature = signature;
        this.sieve = sieve;
        this.deliveries = deliveries;
        this.kept = kept;
        this.clock = clock;
    }

    @PostMapping("/github/webhooks")
    Mono<ResponseEntity<String>> receive(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return unread(headers)
                .map(Mono::just)
                .orElseGet(() -> DataBufferUtils.join(request.getBody(), LARGEST)
                        .map(WebhookDoor::bytes)
                        .defaultIfEmpty(new byte[0])
                        .timeout(PATIENCE)
                        .flatMap(body -> take(headers, body))
                        .onErrorResume(DataBufferLimitException.class, e -> Mono.just(tooLarge()))
                        .onErrorResume(
                                TimeoutException.class,
                                e -> answered(HttpStatus.REQUEST_TIMEOUT, "The body did not come in time.")));
    }

    /** What can be said without reading the body. */
    private Optional<ResponseEntity<String>> unread(HttpHeaders headers) {
        if (signature.isEmpty()) {
            return Optional.of(answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The app has no webhook secret yet and cannot tell who is calling."));
        }
        if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(contentType(headers))) {
            return Optional.of(answer(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Choose application/json as the content type of the webhook in the App's settings."));
        }
        if (signatureOf(headers) == null) {
            return Optional.of(unauthorized());
        }
        return headers.getContentLength() > LARGEST ? Optional.of(tooLarge()) : Optional.empty();
    }

    private static @Nullable MediaType contentType(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private Mono<ResponseEntity<String>> take(HttpHeaders headers, byte[] body) {
        if (signature.filter(secret -> secret.signs(signatureOf(headers), body)).isEmpty()) {
            return Mono.just(unauthorized());
        }
        var event = headers.getFirst("X-GitHub-Event");
        var guid = headers.getFirst("X-GitHub-Delivery");
        if (event == null || event.isBlank() || guid == null || guid.isBlank()) {
            return answered(HttpStatus.BAD_REQUEST, "The headers X-GitHub-Event and X-GitHub-Delivery are needed.");
        }
        try {
            return sieve.sift(event, guid, utf8(body), clock.instant())
                    .map(this::keep)
                    .orElseGet(() -> answered(HttpStatus.ACCEPTED, "Nothing to do."));
        } catch (Malformed e) {
            return answered(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            return answered(HttpStatus.BAD_REQUEST, "The body must be UTF-8.");
        }
    }

    private Mono<ResponseEntity<String>> keep(Delivery delivery) {
        return Mono.fromCompletionStage(() -> deliveries.keep(delivery))
                .timeout(ANSWERING)
                .map(fresh -> {
                    if (fresh) {
                        kept.accept(delivery.lane());
                    }
                    return answer(HttpStatus.ACCEPTED, fresh ? "Kept." : "Known already.");
                })
                .onErrorResume(e -> {
                    // of a database that cannot be used the store has told once, and not for each delivery
                    if (!(e instanceof TimeoutException || e instanceof DataAccessResourceFailureException)) {
                        LOG.error("Delivery {} could not be kept", delivery.guid(), e);
                    }
                    return answered(HttpStatus.SERVICE_UNAVAILABLE, "The delivery could not be kept; send it again.");
                });
    }

    private static @Nullable String signatureOf(HttpHeaders headers) {
        return headers.getFirst("X-Hub-Signature-256");
    }

    private static byte[] bytes(DataBuffer buffer) {
        try {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    // a replaced character would be stored for one that was signed
    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static ResponseEntity<String> unauthorized() {
        return answer(HttpStatus.UNAUTHORIZED, "");
    }

    private static ResponseEntity<String> tooLarge() {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "A delivery is at most 25 MB large.");
    }

    private static Mono<ResponseEntity<String>> answered(HttpStatus status, String sentence) {
        return Mono.just(answer(status, sentence));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence);
    }
}
