package io.github.maintenancebuddy.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every scheduler promises. */
public abstract class SchedulerContract {
    private static final Duration SOON = Duration.ofMillis(5);

    private final List<String> done = new CopyOnWriteArrayList<>();

    protected abstract Scheduler scheduler();

    /** Lets work go on until this is so. */
    protected abstract void until(Condition condition);

    /** What a test waits for. */
    protected interface Condition {
        boolean holds();
    }

    @Test
    void work_runs_though_other_work_has_failed() {
        scheduler().run("fails", () -> {
            done.add("fails");
            throw new StackOverflowError("meant to fail");
        });
        until(() -> !done.isEmpty());
        scheduler().run("works", () -> done.add("works"));
        until(() -> done.equals(List.of("fails", "works")));
    }

    @Test
    void delayed_work_runs_in_the_order_of_its_times() {
        scheduler().after(SOON.multipliedBy(20), "later", () -> done.add("later"));
        scheduler().after(SOON, "sooner", () -> done.add("sooner"));
        until(() -> done.equals(List.of("sooner", "later")));
    }

    @Test
    void what_is_cancelled_does_not_begin() {
        scheduler().after(SOON, "cancelled", () -> done.add("cancelled")).cancel();
        scheduler().after(SOON.multipliedBy(4), "after it", () -> done.add("after it"));
        until(() -> !done.isEmpty());
        assertThat(done).containsExactly("after it");
    }

    @Test
    void repeated_work_comes_again_though_it_fails_and_never_twice_at_once() {
        var atOnce = new AtomicInteger();
        var series = scheduler().every(Duration.ZERO, Duration.ZERO, "repeated", () -> {
            assertThat(atOnce.incrementAndGet()).isOne();
            done.add("once");
            atOnce.decrementAndGet();
            throw new IllegalStateException("meant to fail");
        });
        until(() -> done.size() >= 5);
        series.cancel();
        assertThat(atOnce.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_cancelled_series_ends() {
        var series = scheduler().every(Duration.ZERO, SOON, "series", () -> done.add("series"));
        until(() -> done.contains("series"));
        series.cancel();
        // one that had begun may still come to its end
        scheduler().after(SOON.multipliedBy(10), "mark", () -> done.add("mark"));
        until(() -> done.contains("mark"));
        scheduler().after(SOON.multipliedBy(10), "end", () -> done.add("end"));
        until(() -> done.contains("end"));
        assertThat(done.subList(done.indexOf("mark"), done.size())).containsExactly("mark", "end");
    }
}
