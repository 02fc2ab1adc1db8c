package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.adapter.threads.VirtualThreadScheduler;
import io.github.maintenancebuddy.runtime.time.Clocks;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The app lives by the clock of the story, and what comes rarely comes when the story says so. */
record StoryTime(InstantSource clock) implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var clocks = new Clocks(InstantSource.system(), clock, new Elapsed(clock));
        context.registerBean("storyClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
        context.registerBean("storyClocks", Clocks.class, () -> clocks, bean -> bean.setPrimary(true));
        context.registerBean("storyScheduler", Scheduler.class, Often::new, bean -> bean.setPrimary(true));
    }

    /** Goes on however a story moves its clock, back as well. */
    private static final class Elapsed implements Clocks.Monotonic {
        private final InstantSource clock;
        private Instant last;
        private Duration elapsed = Duration.ZERO;

        Elapsed(InstantSource clock) {
            this.clock = clock;
            this.last = clock.instant();
        }

        @Override
        public synchronized Duration now() {
            var now = clock.instant();
            elapsed = elapsed.plus(Duration.between(last, now).abs());
            last = now;
            return elapsed;
        }
    }

    /** Does what comes every second, and nothing that first comes after a while. */
    private static final class Often implements Scheduler, AutoCloseable {
        private static final Duration A_WHILE = Duration.ofSeconds(10);

        private final VirtualThreadScheduler threads = new VirtualThreadScheduler();

        @Override
        public void run(String name, Runnable work) {
            threads.run(name, work);
        }

        @Override
        public Cancellable after(Duration delay, String name, Runnable work) {
            return threads.after(delay, name, work);
        }

        @Override
        public Cancellable every(Duration first, Duration pause, String name, Runnable work) {
            return first.compareTo(A_WHILE) < 0 ? threads.every(first, pause, name, work) : () -> {};
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
