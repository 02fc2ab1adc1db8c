package io.github.maintenancebuddy.runtime.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an effect is tried again.
 *
 * @param visibleAfter so long after it was stored the other side shows it
 * @param reportAfter when people hear that it does not get through
 * @param giveUpAfter when it is tried no more
 * @param untilNewerWaits whether it is tried no more as soon as a newer one of its topic waits
 */
record RetryPolicy(
        AfterDoubt afterDoubt,
        Duration visibleAfter,
        Optional<Duration> reportAfter,
        Optional<Duration> giveUpAfter,
        boolean untilNewerWaits) {
    /** GitHub shows comments and issues within this time. */
    static final Duration VISIBLE_AFTER = Duration.ofSeconds(2);

    static final RetryPolicy REPEAT = of(AfterDoubt.REPEAT, Duration.ZERO);
    static final RetryPolicy SEARCH_FIRST = of(AfterDoubt.SEARCH_FIRST, VISIBLE_AFTER);
    static final RetryPolicy NEVER_AGAIN = of(AfterDoubt.NEVER_AGAIN, Duration.ZERO);

    /** What is done when nobody knows whether a try had its effect. */
    enum AfterDoubt {
        /** It is done again, since doing it twice changes nothing. */
        REPEAT,
        /** It is looked for, as soon as it can land no more. */
        SEARCH_FIRST,
        NEVER_AGAIN
    }

    private static RetryPolicy of(AfterDoubt afterDoubt, Duration visibleAfter) {
        return new RetryPolicy(afterDoubt, visibleAfter, Optional.empty(), Optional.empty(), false);
    }

    /** One that is looked for, so long after it can land no more. */
    static RetryPolicy searchAfter(Duration visibleAfter) {
        return of(AfterDoubt.SEARCH_FIRST, visibleAfter);
    }

    RetryPolicy reportedAfter(Duration time) {
        return new RetryPolicy(afterDoubt, visibleAfter, Optional.of(time), giveUpAfter, untilNewerWaits);
    }

    RetryPolicy givenUpAfter(Duration time) {
        return new RetryPolicy(afterDoubt, visibleAfter, reportAfter, Optional.of(time), untilNewerWaits);
    }

    RetryPolicy givenUpForNewer() {
        return new RetryPolicy(afterDoubt, visibleAfter, reportAfter, giveUpAfter, true);
    }

    boolean is(AfterDoubt wanted) {
        return afterDoubt == wanted;
    }

    boolean isReported(Instant decidedAt, Instant now) {
        return isPast(reportAfter, decidedAt, now);
    }

    boolean isGivenUp(Instant decidedAt, Instant now) {
        return isPast(giveUpAfter, decidedAt, now);
    }

    private static boolean isPast(Optional<Duration> limit, Instant decidedAt, Instant now) {
        return limit.filter(time -> !now.isBefore(decidedAt.plus(time))).isPresent();
    }
}
