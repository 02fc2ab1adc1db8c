package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** How requests to GitHub fail. */
public final class ApiFailure {
    private ApiFailure() {}

    /** GitHub says no for good: 400, 403 where it is no limit, 404, 410, 422. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean permitted;

        public Refused(String why) {
            this(why, true);
        }

        private Refused(String why, boolean permitted) {
            super(why);
            this.permitted = permitted;
        }

        /** Refused since the app was not given the permission. */
        public static Refused notPermitted(String why) {
            return new Refused(why, false);
        }

        public boolean permitted() {
            return permitted;
        }
    }

    /** Not done, to be tried at this time or later: a rate limit, or GitHub could not be reached at all. */
    public static final class Busy extends TemporarilyUnavailable {
        private static final long serialVersionUID = 1L;
        private final Instant retryAt;

        public Busy(String why, Instant retryAt) {
            super(why);
            this.retryAt = retryAt;
        }

        public Instant retryAt() {
            return retryAt;
        }
    }

    /** Sent, but the answer was lost or a 5xx. */
    public static final class Doubt extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration mayLandFor;

        /** GitHub has answered, so nothing is under way any more. */
        public Doubt(String why) {
            this(why, Duration.ZERO);
        }

        /** It may still be done within this time. */
        public Doubt(String why, Duration mayLandFor) {
            super(why);
            this.mayLandFor = mayLandFor;
        }
    }

    /** What came of requests, as a value. */
    public static <T> EffectOutcome<T> outcome(Supplier<T> requests) {
        try {
            return new EffectOutcome.Done<>(requests.get());
        } catch (Refused e) {
            return new EffectOutcome.Refused<>(why(e));
        } catch (Busy e) {
            return new EffectOutcome.Busy<>(Optional.of(e.retryAt), why(e));
        } catch (Doubt e) {
            return new EffectOutcome.InDoubt<>(why(e), e.mayLandFor);
        }
    }

    /** What came of requests whose answer says no more than that it is done. */
    public static EffectOutcome<EffectOutcome.Nothing> outcomeOf(Runnable requests) {
        return outcome(() -> {
            requests.run();
            return new EffectOutcome.Nothing();
        });
    }

    private static String why(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
