package io.github.maintenancebuddy.core.script;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.NoRun;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import java.util.Optional;
import java.util.function.Predicate;

/** What becomes of a workflow's run. What is told of an earlier one, or twice, changes nothing. */
public final class RunResults {
    private RunResults() {}

    /** The receipt of a run is there. */
    public static Maintenance started(Maintenance maintenance, Signal.RunStarted started) {
        return asked(maintenance, started.ref(), started.number())
                .map(run -> with(maintenance, started.ref(), run.started(started.receipt()))
                        .tell(started.at(), new TimelineEvent.RunStarted(started.ref(), started.receipt())))
                .orElse(maintenance);
    }

    /** No run: whoever waits for it is told what to do instead. */
    public static Decision notStarted(Maintenance maintenance, Signal.RunNotStarted signal) {
        var ref = signal.ref();
        return asked(maintenance, ref, signal.number())
                .map(run -> with(maintenance, ref, run.in(state(signal.reason())))
                        .tell(signal.at(), new TimelineEvent.RunNotStarted(ref, RunWords.why(signal))))
                .map(next -> saying(next, ref, RunWords.notStarted(next, signal)))
                .orElseGet(() -> Decision.of(maintenance));
    }

    /** Success ticks the task; a failure leaves it open, and is told. */
    public static Decision ended(Maintenance maintenance, Signal.RunEnded ended) {
        return task(maintenance, task -> isRunOf(task, ended))
                .map(task -> ended(maintenance, task, ended))
                .orElseGet(() -> Decision.of(maintenance));
    }

    private static Decision ended(Maintenance maintenance, Task task, Signal.RunEnded ended) {
        var run = task.script().flatMap(TaskWorkflow::run).orElseThrow();
        var ref = task.ref();
        var receipt = run.receipt().orElseThrow();
        var next = with(maintenance, ref, run.ended(ended.attempt(), ended.success()))
                .tell(ended.at(), new TimelineEvent.RunEnded(ref, receipt, ended.conclusion()));
        if (!ended.success()) {
            return saying(next, ref, RunWords.failed(next, task, receipt, ended.conclusion()));
        }
        return Decision.of(next.running() && task.state().isOpen() ? ticked(next, ref, ended) : next);
    }

    /** Done by nobody in particular: that never counts as a second person. */
    private static Maintenance ticked(Maintenance maintenance, TaskRef ref, Signal.RunEnded ended) {
        var done = new TaskState.Done(Optional.empty(), ended.at());
        return maintenance
                .withPlan(maintenance.plan().change(ref, task -> task.withState(done)))
                .tell(ended.at(), new TimelineEvent.Ticked(ref));
    }

    /** Nobody needs to hear of what nobody waits for any more. */
    private static Decision saying(Maintenance next, TaskRef ref, String words) {
        var waits = next.running()
                && task(next, task -> task.ref().equals(ref) && task.state().isOpen())
                        .isPresent();
        return waits ? Decision.of(next, Effect.comment(words)) : Decision.of(next);
    }

    private static TaskRun.State state(NoRun reason) {
        return switch (reason) {
            case NONE_FOUND, SEVERAL_FOUND -> TaskRun.State.UNKNOWN;
            case NOT_PERMITTED, REFUSED, TOO_LATE, NOT_NEEDED -> TaskRun.State.NOT_STARTED;
        };
    }

    private static boolean isRunOf(Task task, Signal.RunEnded ended) {
        return task.script()
                .flatMap(TaskWorkflow::run)
                .filter(run -> run.attempt() < ended.attempt())
                .flatMap(TaskRun::receipt)
                .filter(receipt -> receipt.id() == ended.run())
                .isPresent();
    }

    private static Optional<TaskRun> asked(Maintenance maintenance, TaskRef ref, int number) {
        return task(maintenance, task -> task.ref().equals(ref))
                .flatMap(Task::script)
                .flatMap(TaskWorkflow::run)
                .filter(run -> run.number() == number && run.state() == TaskRun.State.ASKED);
    }

    /** Of tasks that were taken out as well, since their runs go on. */
    private static Optional<Task> task(Maintenance maintenance, Predicate<Task> which) {
        return maintenance.plan().tasks().stream().filter(which).findFirst();
    }

    private static Maintenance with(Maintenance maintenance, TaskRef ref, TaskRun run) {
        return maintenance.withPlan(maintenance.plan().change(ref, task -> RunRequest.with(task, run)));
    }
}
