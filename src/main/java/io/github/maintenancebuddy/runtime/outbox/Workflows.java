package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the outbox needs of GitHub Actions. */
public interface Workflows {
    /** The names of the inputs that a workflow declares; none where its file cannot be read. */
    EffectOutcome<Set<String>> inputs(Repository repository, String workflow);

    /** Starts a workflow on the default branch. */
    EffectOutcome<Start> start(Repository repository, String workflow, Map<String, String> inputs);

    /** The runs of a workflow that our own app has started since this time. */
    EffectOutcome<List<Found>> ours(Repository repository, String workflow, Instant since);

    /** How a run ended; empty while it has not, or where there is no such run. */
    EffectOutcome<Optional<End>> end(Repository repository, long run);

    /** What GitHub answers to who wants a workflow to be started. */
    sealed interface Start {
        record Started(TaskRun.Receipt receipt) implements Start {}

        /** The app was not given the permission. */
        record NotPermitted(String why) implements Start {}
    }

    /**
     * A run of ours.
     *
     * @param title as people see it; a workflow may put its inputs there
     */
    record Found(TaskRun.Receipt receipt, String title) {}

    /**
     * The end of a run.
     *
     * @param attempt counts GitHub's attempts at it, from 1
     */
    record End(Instant at, int attempt, String conclusion) {}
}
