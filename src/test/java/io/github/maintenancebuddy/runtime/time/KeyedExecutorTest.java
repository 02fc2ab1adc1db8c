package io.github.maintenancebuddy.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** No wake-up is lost, no key is lost, and at the end nothing is torn off. */
class KeyedExecutorTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<String> done = new ArrayList<>();

    private KeyedExecutor<String> executor(Consumer<String> work) {
        return new KeyedExecutor<>(scheduler, "test", work.andThen(done::add));
    }

    @Test
    void who_is_woken_before_the_work_begins_works_once() {
        var executor = executor(_ -> {});
        executor.wake("a");
        executor.wake("a");
        executor.wake("b");
        scheduler.runDue();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void who_is_woken_while_at_work_works_once_more() {
        var executors = new ArrayList<KeyedExecutor<String>>();
        var executor = executor(key -> {
            if (done.isEmpty()) {
                executors.getFirst().wake(key);
                executors.getFirst().wake(key);
            }
        });
        executors.add(executor);
        executor.wake("a");
        scheduler.runDue();
        assertThat(done).containsExactly("a", "a");
    }

    @Test
    void an_error_gives_the_key_back() {
        var failing = new ArrayList<>(List.of("once"));
        var executor = executor(_ -> {
            if (!failing.isEmpty()) {
                throw new StackOverflowError(failing.removeFirst());
            }
        });
        executor.wake("a");
        scheduler.runDue();
        assertThat(scheduler.failures()).singleElement().isInstanceOf(StackOverflowError.class);
        executor.wake("a");
        scheduler.runDue();
        assertThat(done).containsExactly("a");
    }

    @Test
    void who_is_woken_by_work_that_fails_works_once_more() {
        var executors = new ArrayList<KeyedExecutor<String>>();
        var failing = new ArrayList<>(List.of("once"));
        var executor = executor(key -> {
            if (!failing.isEmpty()) {
                executors.getFirst().wake(key);
                throw new IllegalStateException(failing.removeFirst());
            }
        });
        executors.add(executor);
        executor.wake("a");
        scheduler.runDue();
        assertThat(done).containsExactly("a");
    }

    @Test
    void at_the_end_what_has_begun_is_finished_and_nothing_new_begins() {
        var executors = new ArrayList<KeyedExecutor<String>>();
        var executor = executor(key -> {
            executors.getFirst().wake(key);
            assertThat(executors.getFirst().close()).isNotDone();
            executors.getFirst().wake("b");
        });
        executors.add(executor);
        executor.wake("a");
        scheduler.runDue();
        assertThat(done).containsExactly("a");
        assertThat(executor.close()).isCompleted();
    }

    @Test
    void what_has_not_begun_at_the_end_never_begins() {
        var executor = executor(_ -> {});
        executor.wake("a");
        var closed = executor.close();
        assertThat(closed).isNotDone();
        scheduler.runDue();
        assertThat(done).isEmpty();
        assertThat(closed).isCompleted();
    }
}
