package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps silent while GitHub wants us to: who goes on asking may be banned. No thread waits here.
 *
 * @see <a
 *     href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit">Exceeding
 *     the rate limit</a>
 */
final class RateLimiter {
    private static final String SENTENCE = "GitHub asks us to wait (rate limit).";
    /** GitHub's longest window; a longer wait would be a mistake in a header. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 4;

    private final InstantSource clock;
    private Instant silentUntil = Instant.MIN;
    private int inARow;
    private double left = 1;
    private Instant renewedAt = Instant.MIN;

    RateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void check() {
        if (silent()) {
            throw new Busy(SENTENCE, silentUntil);
        }
    }

    /** The share of the hour's requests that is left; all of it where GitHub has no limit, or has not told. */
    synchronized double left() {
        return clock.instant().isBefore(renewedAt) ? left : 1;
    }

    synchronized void note(ApiResponse answer) {
        budget(answer);
        if (!limits(answer)) {
            inARow = answer.status() < 400 ? 0 : inARow;
            return;
        }
        // Calls that were on their way together are told off together; that counts once.
        inARow += silent() ? 0 : 1;
        var wait = wait(answer);
        var until = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        silentUntil = until.isAfter(silentUntil) ? until : silentUntil;
        throw new Busy(SENTENCE, silentUntil);
    }

    private void budget(ApiResponse answer) {
        var limit = number(answer, "X-RateLimit-Limit").filter(all -> all > 0);
        var remaining = number(answer, "X-RateLimit-Remaining");
        if (limit.isPresent() && remaining.isPresent()) {
            left = (double) remaining.get() / limit.get();
            renewedAt = untilReset(answer).map(clock.instant()::plus).orElse(Instant.MIN);
        }
    }

    private boolean silent() {
        return clock.instant().isBefore(silentUntil);
    }

    /** The text may be the only sign of a secondary limit. */
    private static boolean limits(ApiResponse answer) {
        return switch (answer.status()) {
            case 429 -> true;
            case 403 -> answer.header("Retry-After").isPresent() || exhausted(answer) || saysSo(answer);
            default -> false;
        };
    }

    private static boolean exhausted(ApiResponse answer) {
        return answer.header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    }

    private static boolean saysSo(ApiResponse answer) {
        var text = answer.body().toLowerCase(Locale.ROOT);
        return Stream.of("secondary rate", "abuse", "rate limit exceeded").anyMatch(text::contains);
    }

    private Duration wait(ApiResponse answer) {
        return seconds(answer, "Retry-After")
                .or(() -> exhausted(answer) ? untilReset(answer) : Optional.empty())
                .orElseGet(() -> FIRST.multipliedBy(1L << Math.min(inARow - 1, MOST_DOUBLINGS)));
    }

    /** By GitHub's clock at both ends; a second more, since its times are whole seconds. */
    private Optional<Duration> untilReset(ApiResponse answer) {
        var now = answer.date().orElseGet(clock::instant);
        return seconds(answer, "X-RateLimit-Reset")
                .map(reset -> reset.minusSeconds(now.getEpochSecond()).plusSeconds(1))
                .map(wait -> wait.isNegative() ? Duration.ofSeconds(1) : wait);
    }

    private static Optional<Duration> seconds(ApiResponse answer, String header) {
        return number(answer, header).map(Duration::ofSeconds);
    }

    private static Optional<Long> number(ApiResponse answer, String header) {
        return answer.header(header)
                .filter(value -> value.matches("[0-9]{1,15}"))
                .map(Long::parseLong);
    }
}
