package io.github.maintenancebuddy.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** One thread, and time that jumps to what is due next: what runs when is the test's to say. */
public final class ManualScheduler implements Scheduler {
    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private final List<Throwable> failures = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private long order;

    private record Due(Duration at, long order, Runnable work) {}

    /** All clocks show this time and go on with the time that passes here. */
    public Clocks clocks(Instant start) {
        return new Clocks(() -> start.plus(now), () -> start.plus(now), () -> now);
    }

    @Override
    public void run(String name, Runnable work) {
        after(Duration.ZERO, name, work);
    }

    @Override
    public Cancellable after(Duration delay, String name, Runnable work) {
        var due = new Due(now.plus(delay), order++, work);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    @Override
    public Cancellable every(Duration first, Duration pause, String name, Runnable work) {
        var series = new Series(pause, name, work);
        series.next(first);
        return series;
    }

    private final class Series implements Cancellable {
        private final Duration pause;
        private final String name;
        private final Runnable work;
        private boolean cancelled;

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
                attempt(work);
                next(pause);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    /** Runs what is due now, and what that begins. */
    public void runDue() {
        pass(Duration.ZERO);
    }

    /** Time passes, with everything that comes due on the way. */
    public void pass(Duration length) {
        var end = now.plus(length);
        for (var next = waiting.peek(); next != null && next.at().compareTo(end) <= 0; next = waiting.peek()) {
            step();
        }
        now = end;
    }

    /** Time jumps to what is due next, and that runs. */
    public void step() {
        var next = waiting.poll();
        if (next != null) {
            now = next.at();
            attempt(next.work());
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            failures.add(e);
        }
    }

    /** What work has thrown so far. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** How much waits to be run, now or later. */
    public int waiting() {
        return waiting.size();
    }
}
