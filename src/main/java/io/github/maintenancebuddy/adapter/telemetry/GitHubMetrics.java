package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Times requests to GitHub, and remembers how the last one went. */
final class GitHubMetrics implements TrafficListener {
    private final Meters meters;
    private final InstantSource clock;
    private volatile Optional<Last> last = Optional.empty();

    /**
     * How the last request went.
     *
     * @param problem a sentence; nothing where GitHub answered as it should
     */
    record Last(Instant at, Optional<String> problem) {}

    GitHubMetrics(Meters meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    Optional<Last> last() {
        return last;
    }

    @Override
    public void answered(String method, int status, Duration took) {
        record(method, status / 100 + "xx", took);
        remember(problem(status));
    }

    @Override
    public void unanswered(String method, String why, Duration took) {
        record(method, "none", took);
        remember(Optional.of(why));
    }

    private void record(String method, String status, Duration took) {
        meters.timer(
                        "github.requests",
                        "Requests to GitHub by method and class of the answer; none where no answer came",
                        Meters.quick(),
                        "method",
                        method,
                        "status",
                        status)
                .record(took);
    }

    private void remember(Optional<String> problem) {
        last = Optional.of(new Last(clock.instant(), problem));
    }

    private static Optional<String> problem(int status) {
        return status == 401
                ? Optional.of("GitHub does not accept our sign-in (401): compare GITHUB_APP_ID and the private key.")
                : Optional.of("GitHub has a problem (" + status + ").").filter(_ -> status >= 500);
    }
}
