package io.github.maintenancebuddy.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

/** The deterministic one, for tests and simulations. */
class ManualSchedulerTest extends SchedulerContract {
    private final ManualScheduler scheduler = new ManualScheduler();

    @Override
    protected Scheduler scheduler() {
        return scheduler;
    }

    @Override
    protected void until(Condition condition) {
        for (var steps = 0; steps < 1_000 && !condition.holds(); steps++) {
            scheduler.step();
        }
        assertThat(condition.holds()).isTrue();
    }
}
