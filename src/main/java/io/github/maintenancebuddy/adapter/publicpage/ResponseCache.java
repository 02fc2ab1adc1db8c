package io.github.maintenancebuddy.adapter.publicpage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers of the last moment: when a message sends everybody to the page at once, it is made once and not for each of
 * them. Only what is there is kept, and only so many bytes, so that no reader fills the memory.
 */
final class ResponseCache {
    static final int MOST_BYTES = 32 * 1024 * 1024;

    /** What key and headers take, about. */
    private static final int AROUND = 2_000;

    private final Cache<Request, PageResponse> answers;

    ResponseCache(Duration age, Ticker ticker) {
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumWeight(MOST_BYTES)
                .weigher((Request request, PageResponse answer) -> AROUND + answer.bytes())
                .ticker(ticker)
                // in the shared pool it would keep the answers of GitHub waiting while a page is made
                .executor(Runnable::run)
                .build();
    }

    /**
     * What somebody asked for, in one spelling.
     *
     * @param service as it is written on the page; empty for all of them
     */
    record Request(PageAddress address, Optional<String> service) {}

    /** The answer that was made for the same request a moment ago, else a new one; nothing where there is none. */
    Optional<PageResponse> answer(Request request, Supplier<Optional<PageResponse>> make) {
        return Optional.ofNullable(answers.get(request, _ -> make.get().orElse(null)));
    }

    long bytes() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
