package io.github.maintenancebuddy.adapter.publicpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {
    private static final ResponseCache.Request PAGE = new ResponseCache.Request("/status/acme/shop", "");

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final ResponseCache recent = new ResponseCache(Duration.ofSeconds(1), time::get);

    @Test
    void of_many_who_ask_at_once_one_makes_the_answer() throws Exception {
        Callable<PageResponse> asks = () -> recent.answer(PAGE, this::slowly);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : readers.invokeAll(Collections.nCopies(200, asks))) {
                assertThat(answer.get()).isNotNull();
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void it_is_made_again_when_its_second_is_over() {
        recent.answer(PAGE, this::answer);
        time.addAndGet(Duration.ofMillis(999).toNanos());
        recent.answer(PAGE, this::answer);
        assertThat(made).hasValue(1);
        time.addAndGet(Duration.ofMillis(1).toNanos());
        recent.answer(PAGE, this::answer);
        assertThat(made).hasValue(2);
    }

    @Test
    void another_service_is_another_answer() {
        recent.answer(PAGE, this::answer);
        recent.answer(new ResponseCache.Request(PAGE.path(), "api"), this::answer);
        assertThat(made).hasValue(2);
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> recent.answer(PAGE, () -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");
        recent.answer(PAGE, this::answer);
        assertThat(made).hasValue(1);
    }

    @Test
    void whoever_asks_for_ever_new_pages_does_not_fill_the_memory() {
        for (var page = 0; page < 10_000; page++) {
            recent.answer(new ResponseCache.Request("/status/x/" + page, ""), this::answer);
            assertThat(recent.size()).isLessThanOrEqualTo(2_000);
        }
    }

    private PageResponse answer() {
        made.incrementAndGet();
        return PageResponse.found(PageResponse.HTML, "page", Optional.empty());
    }

    private PageResponse slowly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer();
    }
}
