package io.github.maintenancebuddy.adapter.publicpage;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the last moment: when a message sends everybody to the page at once, it is made once and not for each of
 * them.
 */
final class ResponseCache {
    /** Whoever asks for ever new addresses must not fill the memory. */
    private static final int MOST = 2_000;

    private final ConcurrentHashMap<Request, Once> answers = new ConcurrentHashMap<>();
    private final long age;
    private final LongSupplier nanoTime;

    ResponseCache(Duration age, LongSupplier nanoTime) {
        this.age = age.toNanos();
        this.nanoTime = nanoTime;
    }

    /** What somebody asked for. */
    record Request(String path, String service) {}

    /** The answer that was made for the same request a moment ago, else a new one. */
    PageResponse answer(Request request, Supplier<PageResponse> make) {
        var now = nanoTime.getAsLong();
        var known = answers.get(request);
        if (known != null && fresh(known, now)) {
            return known.answer();
        }
        makeRoom(now);
        var once = answers.compute(request, (same, old) -> old != null && fresh(old, now) ? old : new Once(now, make));
        try {
            return once.answer();
        } catch (RuntimeException e) {
            answers.remove(request, once);
            throw e;
        }
    }

    int size() {
        return answers.size();
    }

    private boolean fresh(Once once, long now) {
        return now - once.since < age;
    }

    private void makeRoom(long now) {
        if (answers.size() >= MOST) {
            answers.values().removeIf(once -> !fresh(once, now));
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
    }

    /** Made by whoever comes first, while the others wait for it. */
    private static final class Once {
        private final long since;
        private final Supplier<PageResponse> make;
        private volatile @Nullable PageResponse answer;

        Once(long since, Supplier<PageResponse> make) {
            this.since = since;
            this.make = make;
        }

        PageResponse answer() {
            var made = answer;
            return made != null ? made : made();
        }

        private synchronized PageResponse made() {
            var made = answer;
            if (made == null) {
                made = make.get();
                answer = made;
            }
            return made;
        }
    }
}
