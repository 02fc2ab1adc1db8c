package io.github.maintenancebuddy.maintenance;

import java.util.Optional;

/**
 * The workflow of a task, and what became of it.
 *
 * @param run the last time that it was to be run
 */
public record Scripted(Checklist.Script script, Optional<Run> run) {
    public static Scripted never(Checklist.Script script) {
        return new Scripted(script, Optional.empty());
    }

    public String workflow() {
        return script.workflow();
    }

    /** The run, while it is not known to be over. */
    public Optional<Run> open() {
        return run.filter(last -> last.state().open());
    }

    public Scripted with(Run next) {
        return new Scripted(script, Optional.of(next));
    }
}
