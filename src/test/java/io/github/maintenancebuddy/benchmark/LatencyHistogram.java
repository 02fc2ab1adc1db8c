package io.github.maintenancebuddy.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, with percentiles; any thread may add one. */
final class LatencyHistogram {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    void between(Instant from, Instant to) {
        add(Duration.between(from, to).toNanos());
    }

    /** The time within which so many of a hundred were done. */
    Duration percentile(double percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nothing was measured.");
        }
        Arrays.sort(sorted);
        var index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return Duration.ofNanos(sorted[Math.max(0, index)]);
    }

    /** Such as {@code p50 1.2 ms, p99 4.0 ms}. */
    @Override
    public String toString() {
        return "p50 " + millis(percentile(50)) + ", p99 " + millis(percentile(99));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }
}
