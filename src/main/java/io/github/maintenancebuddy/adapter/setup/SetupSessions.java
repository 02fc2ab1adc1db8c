package io.github.maintenancebuddy.adapter.setup;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets in whoever has read the log: its code works once, for an hour, and is traded for a key. Then the log has the next
 * one.
 */
final class SetupSessions {
    static final Duration STAY = Duration.ofHours(8);
    static final Duration CODE_HOLDS = Duration.ofHours(1);

    private final InstantSource clock;
    private final Consumer<String> log;
    private final Map<String, SetupSession> sessions = new HashMap<>();
    private String code = RandomTokens.random();
    private Instant codeEnds;

    /**
     * The entrance.
     *
     * @param log where the operator reads the code that works now
     */
    SetupSessions(InstantSource clock, Consumer<String> log) {
        this.clock = clock;
        this.log = log;
        this.codeEnds = clock.instant().plus(CODE_HOLDS);
    }

    /** Tells a new code, the only one that works. */
    synchronized void tell() {
        code = RandomTokens.random();
        codeEnds = clock.instant().plus(CODE_HOLDS);
        log.accept(code);
    }

    /** Tells a new code where the one that was told works no more. */
    synchronized void tellIfOver() {
        if (isOver()) {
            tell();
        }
    }

    private boolean isOver() {
        return !clock.instant().isBefore(codeEnds);
    }

    /** The key for the right code. */
    synchronized Optional<String> enter(String offered) {
        if (isOver() || !MessageDigest.isEqual(RandomTokens.bytes(code), RandomTokens.bytes(offered))) {
            return Optional.empty();
        }
        sessions.values().removeIf(session -> session.isOver(clock.instant()));
        var key = RandomTokens.random();
        sessions.put(
                RandomTokens.fingerprint(key), new SetupSession(clock.instant().plus(STAY)));
        tell();
        return Optional.of(key);
    }

    /** Who has this key, while it opens. */
    synchronized Optional<SetupSession> session(String key) {
        return Optional.ofNullable(sessions.get(RandomTokens.fingerprint(key)))
                .filter(session -> !session.isOver(clock.instant()));
    }
}
