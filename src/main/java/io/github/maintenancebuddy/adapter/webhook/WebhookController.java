package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.adapter.webhook.Deliveries.Delivery;
import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Where GitHub delivers: proves the signature, drops what is nothing to us, and answers once the rest is on disk. All of
 * it on the event loop; the store does the waiting.
 */
@RestController
final class WebhookController {
    /** GitHub delivers nothing larger. */
    static final int LARGEST = 25 * 1024 * 1024;

    /** Of all bodies that are on their way at the same time; GitHub's about issues are a hundredth of it. */
    private static final long TOGETHER = 2L * LARGEST;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final String EVENT = "X-GitHub-Event";
    private static final String GUID = "X-GitHub-Delivery";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** GitHub waits for ten seconds, and is told before that whether it must send again. */
    private static final Duration ANSWERING = Duration.ofSeconds(8);

    private final BodyMemoryLimit room = new BodyMemoryLimit(TOGETHER);
    private final Optional<WebhookSignature> signature;
    private final DeliveryFilter sieve;
    private final Deliveries deliveries;
    private final DeliveryListener receptions;
    private final InstantSource clock;

    /**
     * The door.
     *
     * @param signature none while no secret is configured
     */
    WebhookController(
            Optional<WebhookSignature> signature,
            DeliveryFilter sieve,
            Deliveries deliveries,
            DeliveryListener receptions,
            InstantSource clock) {
        this.signature = signature;
        this.sieve = sieve;
        this.deliveries = deliveries;
        this.receptions = receptions;
        this.clock = clock;
    }

    @PostMapping("/github/webhooks")
    Mono<ResponseEntity<String>> receive(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var came = clock.instant();
        return unread(headers)
                .map(Mono::just)
                .orElseGet(() -> read(request))
                .doOnNext(received -> receptions.answered(
                        Objects.requireNonNullElse(headers.getFirst(EVENT), ""),
                        Objects.requireNonNullElse(headers.getFirst(GUID), ""),
                        received.what(),
                        Duration.between(came, clock.instant())))
                .map(DeliveryReply::answer);
    }

    /** What can be said without reading the body. */
    private Optional<DeliveryReply> unread(HttpHeaders headers) {
        if (signature.isEmpty()) {
            return Optional.of(DeliveryReply.as(DeliveryResult.NO_SECRET));
        }
        if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(contentType(headers))) {
            return Optional.of(DeliveryReply.as(DeliveryResult.FORM));
        }
        if (signatureOf(headers) == null) {
            return Optional.of(DeliveryReply.as(DeliveryResult.UNSIGNED));
        }
        return headers.getContentLength() > LARGEST
                ? Optional.of(DeliveryReply.as(DeliveryResult.TOO_LARGE))
                : Optional.empty();
    }

    private static @Nullable MediaType contentType(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private Mono<DeliveryReply> read(ServerHttpRequest request) {
        return DataBufferUtils.join(room.hold(request.getBody()), LARGEST)
                .map(WebhookController::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(PATIENCE)
                .flatMap(body -> take(request.getHeaders(), body))
                .onErrorResume(BodyMemoryLimit.Full.class, e -> received(DeliveryResult.NO_ROOM))
                .onErrorResume(DataBufferLimitException.class, e -> received(DeliveryResult.TOO_LARGE))
                .onErrorResume(TimeoutException.class, e -> received(DeliveryResult.TOO_SLOW))
                // nobody is there any more to read the answer
                .onErrorResume(AbortedException.class, e -> received(DeliveryResult.TOO_SLOW));
    }

    private Mono<DeliveryReply> take(HttpHeaders headers, byte[] body) {
        if (signature.filter(secret -> secret.signs(signatureOf(headers), body)).isEmpty()) {
            return received(DeliveryResult.UNSIGNED);
        }
        var event = headers.getFirst(EVENT);
        var guid = headers.getFirst(GUID);
        if (event == null || event.isBlank() || guid == null || guid.isBlank()) {
            return malformed("The headers " + EVENT + " and " + GUID + " are needed.");
        }
        try {
            return sieve.sift(event, guid, utf8(body), clock.instant())
                    .map(this::keep)
                    .orElseGet(() -> received(DeliveryResult.NOTHING));
        } catch (MalformedPayload e) {
            return malformed(String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            return received(DeliveryResult.MALFORMED);
        }
    }

    private Mono<DeliveryReply> keep(Delivery delivery) {
        return Mono.fromCompletionStage(() -> deliveries.store(delivery))
                .timeout(ANSWERING)
                .map(fresh -> DeliveryReply.as(fresh ? DeliveryResult.KEPT : DeliveryResult.KNOWN))
                .onErrorResume(e -> {
                    // of a database that cannot be used the store has told once, and not for each delivery
                    if (!(e instanceof TimeoutException || e instanceof StoreUnavailable)) {
                        LOG.error("Delivery {} could not be kept", delivery.guid(), e);
                    }
                    return received(DeliveryResult.NOT_KEPT);
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

    private static Mono<DeliveryReply> malformed(String sentence) {
        return Mono.just(DeliveryReply.malformed(sentence));
    }

    private static Mono<DeliveryReply> received(DeliveryResult what) {
        return Mono.just(DeliveryReply.as(what));
    }
}
