package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GitHub's time: ours, until an answer shows that the two differ. */
final class GitHubClock implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(GitHubClock.class);
    /** Less than this is the length of a request, not a wrong clock. */
    private static final Duration NOTABLE = Duration.ofSeconds(10);

    private final InstantSource ours;
    private volatile Duration ahead = Duration.ZERO;

    GitHubClock(InstantSource ours) {
        this.ours = ours;
    }

    @Override
    public Instant instant() {
        return ours.instant().plus(ahead);
    }

    /** Takes the time over from an answer; true where that made a difference. */
    boolean correct(ApiResponse answer) {
        var off = answer.date().map(date -> Duration.between(instant(), date)).orElse(Duration.ZERO);
        if (off.abs().compareTo(NOTABLE) < 0) {
            return false;
        }
        ahead = ahead.plus(off);
        LOG.warn("This machine's clock is {} s off GitHub's; signing in by GitHub's time", -ahead.toSeconds());
        return true;
    }
}
