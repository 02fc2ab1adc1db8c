package io.github.maintenancebuddy.github.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The 5,000 requests an hour that each caller has. */
final class RateLimit {
    private static final int MOST = 5_000;

    private record Window(Instant end, int used) {}

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /** Counts one request; refuses it when the hour's share is used up. */
    void count(Caller caller, Instant now) {
        var window = windows.compute(caller.name(), (name, known) -> {
            var current = current(known, now);
            return new Window(current.end(), current.used() + 1);
        });
        if (window.used() > MOST) {
            throw GitHubRefused.because(403, "API rate limit exceeded for " + caller.name());
        }
    }

    Reply onto(Reply reply, Caller caller, Instant now) {
        var window = current(windows.get(caller.name()), now);
        return reply.with("x-ratelimit-limit", Integer.toString(MOST))
                .with("x-ratelimit-remaining", Integer.toString(Math.max(0, MOST - window.used())))
                .with("x-ratelimit-used", Integer.toString(window.used()))
                .with("x-ratelimit-reset", Long.toString(window.end().getEpochSecond()))
                .with("x-ratelimit-resource", "core");
    }

    Map<String, @Nullable Object> json(Caller caller, Instant now) {
        var window = current(windows.get(caller.name()), now);
        var core = Json.object(
                "limit", MOST,
                "remaining", Math.max(0, MOST - window.used()),
                "reset", window.end().getEpochSecond(),
                "used", window.used());
        return Json.object("resources", Json.object("core", core, "search", core), "rate", core);
    }

    private static Window current(@Nullable Window known, Instant now) {
        return known == null || !now.isBefore(known.end()) ? new Window(now.plus(Duration.ofHours(1)), 0) : known;
    }
}
