package io.github.maintenancebuddy.runtime.time;

import java.time.Duration;

/** How long to wait before a next try: twice as long after each failure, up to a limit. */
public record Backoff(Duration first, Duration longest) {
    /** After so many failures that the next doubling would change nothing. */
    private static final int MAX_DOUBLINGS = 30;

    /** The pause before a try that follows so many doublings of the first one. */
    public Duration after(int doublings) {
        var pause = first.multipliedBy(1L << Math.min(doublings, MAX_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
