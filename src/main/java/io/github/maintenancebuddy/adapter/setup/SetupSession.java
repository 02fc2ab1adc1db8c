package io.github.maintenancebuddy.adapter.setup;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One browser that was let in, and the creation of the app that is under way in it. */
final class SetupSession {
    /** GitHub's own limit for the way there and back. */
    private static final Duration STATE_HOLDS = Duration.ofHours(1);

    private final Instant until;
    private Optional<Creation> creation = Optional.empty();

    private record Creation(String state, Instant until) {}

    SetupSession(Instant until) {
        this.until = until;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Begins to create the app; GitHub gives this back. */
    synchronized String newState(Instant now) {
        var state = RandomTokens.random();
        creation = Optional.of(new Creation(state, now.plus(STATE_HOLDS)));
        return state;
    }

    /** Whether this is what GitHub was to give back; after that nothing is. */
    synchronized boolean takesBack(String state, Instant now) {
        var right = creation.filter(
                        it -> MessageDigest.isEqual(RandomTokens.bytes(it.state()), RandomTokens.bytes(state)))
                .filter(it -> now.isBefore(it.until()))
                .isPresent();
        creation = right ? Optional.empty() : creation;
        return right;
    }
}
