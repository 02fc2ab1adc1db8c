package io.github.maintenancebuddy.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** No wake-up is lost, and at the end nothing is torn off. */
class KeyedExecutorTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private void work(String key) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.add(key);
    }

    @Test
    void who_is_woken_while_at_work_looks_once_more() throws Exception {
        try (var turns = new KeyedExecutor<>("test", this::work, LONG)) {
            turns.wake("a");
            begun.await();
            turns.wake("a");
            turns.wake("a");
            mayEnd.countDown();
            Awaitility.await().until(() -> done.equals(List.of("a", "a")));
        }
    }

    @Test
    void at_the_end_what_has_begun_is_finished_and_nothing_new_begins() throws Exception {
        var turns = new KeyedExecutor<>("test", this::work, LONG);
        turns.wake("a");
        begun.await();
        turns.wake("a");
        var closing = Thread.startVirtualThread(turns::close);
        Awaitility.await().until(turns::ending);
        turns.wake("b");
        mayEnd.countDown();
        closing.join();
        assertThat(done).containsExactly("a");
    }
}
