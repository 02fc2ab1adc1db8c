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
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final InstantSource systemClock;
    private volatile Duration offset = Duration.ZERO;

    GitHubClock(InstantSource systemClock) {
        this.systemClock = systemClock;
    }

    @Override
    public Instant instant() {
        return systemClock.instant().plus(offset);
    }

    /** Takes the time over from an answer; true where that made a difference. */
    boolean correct(ApiResponse response) {
        var off = response.date().map(date -> Duration.between(instant(), date)).orElse(Duration.ZERO);
        if (off.abs().compareTo(TOLERANCE) < 0) {
            return false;
        }
        offset = offset.plus(off);
        LOG.warn("This machine's clock is {} s off GitHub's; signing in by GitHub's time", -offset.toSeconds());
        return true;
    }
}
