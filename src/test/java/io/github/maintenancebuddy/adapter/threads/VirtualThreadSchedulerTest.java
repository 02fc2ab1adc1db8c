package io.github.maintenancebuddy.adapter.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.runtime.time.Scheduler;
import io.github.maintenancebuddy.runtime.time.SchedulerContract;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real threads and real time. */
class VirtualThreadSchedulerTest extends SchedulerContract {
    private final VirtualThreadScheduler scheduler = new VirtualThreadScheduler();

    @Override
    protected Scheduler scheduler() {
        return scheduler;
    }

    @Override
    protected void until(Condition condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(condition::holds);
    }

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void work_runs_in_parallel() {
        var both = new CountDownLatch(2);
        Runnable meets = () -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        scheduler.run("one", meets);
        scheduler.run("other", meets);
        until(() -> both.getCount() == 0);
    }

    @Test
    void after_the_end_nothing_that_waits_begins() {
        var begun = new AtomicBoolean();
        scheduler.after(Duration.ofMillis(1), "waits", () -> begun.set(true));
        until(begun::get);
        scheduler.close();
        begun.set(false);
        scheduler.after(Duration.ZERO, "too late", () -> begun.set(true));
        scheduler.every(Duration.ZERO, Duration.ZERO, "too late", () -> begun.set(true));
        var witness = new AtomicBoolean();
        scheduler.run("witness", () -> witness.set(true));
        until(witness::get);
        assertThat(begun).isFalse();
    }
}
