package io.github.maintenancebuddy.adapter.setup;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets in whoever has read the log: its code works once and is traded for a key, and then the log has the next one. */
final class SetupSessions {
    static final Duration STAY = Duration.ofHours(8);

    private final InstantSource clock;
    private final Consumer<String> log;
    private final Map<String, SetupSession> sessions = new HashMap<>();
    private String code = RandomTokens.random();

    /**
     * The entrance.
     *
     * @param log where the operator reads the code that works now
     */
    SetupSessions(InstantSource clock, Consumer<String> log) {
        this.clock = clock;
        this.log = log;
    }

    /** Tells the code. */
    synchronized void tell() {
        log.accept(code);
    }

    /** The key for the right code. */
    synchronized Optional<String> enter(String offered) {
        if (!MessageDigest.isEqual(RandomTokens.bytes(code), RandomTokens.bytes(offered))) {
            return Optional.empty();
        }
        sessions.values().removeIf(session -> session.isOver(clock.instant()));
        var key = RandomTokens.random();
        sessions.put(
                RandomTokens.fingerprint(key), new SetupSession(clock.instant().plus(STAY)));
        code = RandomTokens.random();
        tell();
        return Optional.of(key);
    }

    /** Who has this key, while it opens. */
    synchronized Optional<SetupSession> session(String key) {
        return Optional.ofNullable(sessions.get(RandomTokens.fingerprint(key)))
                .filter(session -> !session.isOver(clock.instant()));
    }
}
