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
    private static final ResponseCache.Request PAGE = request("");

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final ResponseCache recent = new ResponseCache(Duration.ofSeconds(1), time::get);

    @Test
    void of_many_who_ask_at_once_one_makes_the_answer() throws Exception {
        Callable<Optional<PageResponse>> asks = () -> recent.answer(PAGE, this::slowly);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : readers.invokeAll(Collections.nCopies(200, asks))) {
                assertThat(answer.get()).isPresent();
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
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> recent.answer(PAGE, () -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");
        recent.answer(PAGE, this::answer);
        assertThat(made).hasValue(1);
    }

    @Test
    void what_is_not_there_takes_no_room() {
        for (var page = 0; page < 1_000; page++) {
            assertThat(recent.answer(request("unknown" + page), Optional::empty))
                    .isEmpty();
        }
        assertThat(recent.bytes()).isZero();
    }

    @Test
    void long_pages_do_not_fill_the_memory() {
        for (var page = 0; page < 200; page++) {
            recent.answer(request(Integer.toString(page)), () -> Optional.of(page(1_000_000)));
        }
        assertThat(recent.bytes()).isPositive().isLessThanOrEqualTo(ResponseCache.MOST_BYTES);
    }

    private static ResponseCache.Request request(String what) {
        return new ResponseCache.Request(new PageAddress("acme/shop", what), Optional.empty());
    }

    private static PageResponse page(int bytes) {
        return PageResponse.found(PageResponse.HTML, "x".repeat(bytes), Optional.empty());
    }

    private Optional<PageResponse> answer() {
        made.incrementAndGet();
        return Optional.of(page(10));
    }

    private Optional<PageResponse> slowly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer();
    }
}
