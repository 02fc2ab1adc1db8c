package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends nothing while GitHub asks us to wait: an app that goes on may be banned. No thread waits here.
 *
 * @see <a
 *     href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit">Exceeding
 *     the rate limit</a>
 */
final class RateLimiter {
    private static final String SENTENCE = "GitHub asks us to wait (rate limit).";
    /** GitHub's longest window; a longer wait would be a mistake in a header. */
    private static final Duration MAX_WAIT = Duration.ofHours(1);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 4;

    private final InstantSource clock;
    private Instant blockedUntil = Instant.MIN;
    private int consecutiveHits;
    private double remaining = 1;
    private Instant renewedAt = Instant.MIN;

    RateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void check() {
        if (isBlocked()) {
            throw new Busy(SENTENCE, blockedUntil);
        }
    }

    /** The share of the hour's requests that is left; all of it where GitHub has no limit, or has not said. */
    synchronized double remainingShare() {
        return clock.instant().isBefore(renewedAt) ? remaining : 1;
    }

    synchronized void record(ApiResponse response) {
        budget(response);
        if (!isLimit(response)) {
            consecutiveHits = response.status() < 400 ? 0 : consecutiveHits;
            return;
        }
        // Requests that were on their way together are rejected together; that counts once.
        consecutiveHits += isBlocked() ? 0 : 1;
        var wait = wait(response);
        var until = clock.instant().plus(wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait);
        blockedUntil = until.isAfter(blockedUntil) ? until : blockedUntil;
        throw new Busy(SENTENCE, blockedUntil);
    }

    private void budget(ApiResponse response) {
        var limit = number(response, "X-RateLimit-Limit").filter(all -> all > 0);
        var left = number(response, "X-RateLimit-Remaining");
        if (limit.isPresent() && left.isPresent()) {
            remaining = (double) left.get() / limit.get();
            renewedAt = untilReset(response).map(clock.instant()::plus).orElse(Instant.MIN);
        }
    }

    private boolean isBlocked() {
        return clock.instant().isBefore(blockedUntil);
    }

    /** The text may be the only sign of a secondary limit. */
    private static boolean isLimit(ApiResponse response) {
        return switch (response.status()) {
            case 429 -> true;
            case 403 -> response.header("Retry-After").isPresent() || exhausted(response) || mentionsLimit(response);
            default -> false;
        };
    }

    private static boolean exhausted(ApiResponse response) {
        return response.header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    }

    private static boolean mentionsLimit(ApiResponse response) {
        var text = response.body().toLowerCase(Locale.ROOT);
        return Stream.of("secondary rate", "abuse", "rate limit exceeded").anyMatch(text::contains);
    }

    private Duration wait(ApiResponse response) {
        return seconds(response, "Retry-After")
                .or(() -> exhausted(response) ? untilReset(response) : Optional.empty())
                .orElseGet(() -> FIRST_WAIT.multipliedBy(1L << Math.min(consecutiveHits - 1, MAX_DOUBLINGS)));
    }

    /** By GitHub's clock at both ends; a second more, since its times are whole seconds. */
    private Optional<Duration> untilReset(ApiResponse response) {
        var now = response.date().orElseGet(clock::instant);
        return seconds(response, "X-RateLimit-Reset")
                .map(reset -> reset.minusSeconds(now.getEpochSecond()).plusSeconds(1))
                .map(wait -> wait.isNegative() ? Duration.ofSeconds(1) : wait);
    }

    private static Optional<Duration> seconds(ApiResponse response, String header) {
        return number(response, header).map(Duration::ofSeconds);
    }

    private static Optional<Long> number(ApiResponse response, String header) {
        return response.header(header)
                .filter(value -> value.matches("[0-9]{1,15}"))
                .map(Long::parseLong);
    }
}
