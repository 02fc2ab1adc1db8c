package io.github.maintenancebuddy;

import io.github.maintenancebuddy.runtime.outbox.Outbox;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Starts what runs by itself before the web server takes deliveries, and ends it after the web server takes none. */
final class RuntimeLifecycle implements SmartLifecycle {
    /** The lease on a queue whose effect takes longer is kept, since the effect may still arrive. */
    private static final Duration OUTBOX_LIMIT = Duration.ofSeconds(11);

    private final Scheduler scheduler;
    private final Outbox outbox;
    private final List<Scheduler.Cancellable> started = new ArrayList<>();

    RuntimeLifecycle(Scheduler scheduler, Outbox outbox) {
        this.scheduler = scheduler;
        this.outbox = outbox;
    }

    @Override
    public synchronized void start() {
        started.add(outbox.start(scheduler));
    }

    @Override
    public synchronized void stop() {
        started.forEach(Scheduler.Cancellable::cancel);
        started.clear();
        outbox.close()
                .completeOnTimeout(null, OUTBOX_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
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
