package io.github.maintenancebuddy.adapter.threads;

import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every piece of work on a virtual thread of its own; one platform thread waits for what is due. */
public final class VirtualThreadScheduler implements Scheduler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualThreadScheduler.class);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("timer").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    /** A scheduler that waits for nothing yet. */
    public VirtualThreadScheduler() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void run(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(() -> logged(name, work));
    }

    @Override
    public Cancellable after(Duration delay, String name, Runnable work) {
        var due = timer.schedule(() -> run(name, work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    @Override
    public Cancellable every(Duration first, Duration pause, String name, Runnable work) {
        var series = new Series(pause, name, work);
        series.next(first);
        return series;
    }

    // whatever work throws, an Error too: nobody else would see it
    private static void logged(String name, Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            LOG.debug("{} had no store", name, e);
        } catch (Throwable e) {
            LOG.error("{} failed", name, e);
        }
    }

    /** Nothing that waits begins any more. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The same work again and again. */
    private final class Series implements Cancellable {
        private final Duration pause;
        private final String name;
        private final Runnable work;
        private volatile boolean cancelled;

        private Series(Duration pause, String name, Runnable work) {
            this.pause = pause;
            this.name = name;
            this.work = work;
        }

        private void next(Duration delay) {
            after(delay, name, this::once);
        }

        private void once() {
            if (!cancelled) {
                logged(name, work);
                next(pause);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
