package io.github.maintenancebuddy;

import io.github.maintenancebuddy.runtime.engine.Lanes;
import io.github.maintenancebuddy.runtime.outbox.Outbox;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts what runs by itself before the web server takes deliveries, and ends it after the web server takes none. */
final class RuntimeLifecycle implements SmartLifecycle {
    /** A decision that GitHub holds up longer is made after the next start. */
    private static final Duration LANES_LIMIT = Duration.ofSeconds(3);

    /** The lease on a queue whose effect takes longer is kept, since the effect may still arrive. */
    private static final Duration OUTBOX_LIMIT = Duration.ofSeconds(11);

    private final Scheduler scheduler;
    private final List<PeriodicJob> jobs;
    private final Lanes lanes;
    private final Outbox outbox;
    private final List<Scheduler.Cancellable> started = new ArrayList<>();

    RuntimeLifecycle(Scheduler scheduler, List<PeriodicJob> jobs, Lanes lanes, Outbox outbox) {
        this.scheduler = scheduler;
        this.jobs = List.copyOf(jobs);
        this.lanes = lanes;
        this.outbox = outbox;
    }

    @Override
    public synchronized void start() {
        jobs.forEach(job -> started.add(job.start(scheduler)));
    }

    @Override
    public synchronized void stop() {
        started.forEach(Scheduler.Cancellable::cancel);
        started.clear();
        await(lanes.close(), LANES_LIMIT);
        await(outbox.close(), OUTBOX_LIMIT);
    }

    private static void await(CompletableFuture<@Nullable Void> closed, Duration limit) {
        closed.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public synchronized boolean isRunning() {
        return !started.isEmpty();
    }

    /** Below the web server: started before it, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
