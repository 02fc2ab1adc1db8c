package io.github.maintenancebuddy.runtime.time;

/** Work that comes again and again for as long as the app runs. */
public interface PeriodicJob {
    /** Asks the scheduler for it; it goes on until it is cancelled. */
    Scheduler.Cancellable start(Scheduler scheduler);
}
