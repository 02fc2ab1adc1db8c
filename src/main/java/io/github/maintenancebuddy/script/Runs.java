package io.github.maintenancebuddy.script;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Run;
import io.github.maintenancebuddy.maintenance.Scripted;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.maintenance.Signal.NoRun;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.util.Optional;
import java.util.function.Predicate;

/** What becomes of a workflow's run. What is told of an earlier one, or twice, changes nothing. */
public final class Runs {
    private Runs() {}

    /** The receipt of a run is there. */
    public static Maintenance started(Maintenance maintenance, Signal.RunStarted started) {
        return asked(maintenance, started.ref(), started.number())
                .map(run -> with(maintenance, started.ref(), run.started(started.receipt()))
                        .tell(started.at(), new Happening.RunStarted(started.ref(), started.receipt())))
                .orElse(maintenance);
    }

    /** No run: whoever waits for it is told what to do instead. */
    public static Decision notStarted(Maintenance maintenance, Signal.RunNotStarted signal) {
        var ref = signal.ref();
        return asked(maintenance, ref, signal.number())
                .map(run -> with(maintenance, ref, run.in(state(signal.reason())))
                        .tell(signal.at(), new Happening.RunNotStarted(ref, RunWords.why(signal))))
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
        var run = task.script().flatMap(Scripted::run).orElseThrow();
        var ref = task.ref();
        var receipt = run.receipt().orElseThrow();
        var next = with(maintenance, ref, run.ended(ended.attempt(), ended.success()))
                .tell(ended.at(), new Happening.RunEnded(ref, receipt, ended.conclusion()));
        if (!ended.success()) {
            return saying(next, ref, RunWords.failed(next, task, receipt, ended.conclusion()));
        }
        return Decision.of(next.running() && task.state().isOpen() ? ticked(next, ref, ended) : next);
    }

    /** Done by nobody in particular: that never counts as a second person. */
    private static Maintenance ticked(Maintenance maintenance, Ref ref, Signal.RunEnded ended) {
        var done = new TaskState.Done(Optional.empty(), ended.at());
        return maintenance
                .withPlan(maintenance.plan().change(ref, task -> task.withState(done)))
                .tell(ended.at(), new Happening.Ticked(ref));
    }

    /** Nobody needs to hear of what nobody waits for any more. */
    private static Decision saying(Maintenance next, Ref ref, String words) {
        var waits = next.running()
                && task(next, task -> task.ref().equals(ref) && task.state().isOpen())
                        .isPresent();
        return waits ? Decision.of(next, Effect.comment(words)) : Decision.of(next);
    }

    private static Run.State state(NoRun reason) {
        return switch (reason) {
            case NONE_FOUND, SEVERAL_FOUND -> Run.State.UNKNOWN;
            case NOT_PERMITTED, REFUSED, TOO_LATE, NOT_NEEDED -> Run.State.NOT_STARTED;
        };
    }

    private static boolean isRunOf(Task task, Signal.RunEnded ended) {
        return task.script()
                .flatMap(Scripted::run)
                .filter(run -> run.attempt() < ended.attempt())
                .flatMap(Run::receipt)
                .filter(receipt -> receipt.id() == ended.run())
                .isPresent();
    }

    private static Optional<Run> asked(Maintenance maintenance, Ref ref, int number) {
        return task(maintenance, task -> task.ref().equals(ref))
                .flatMap(Task::script)
                .flatMap(Scripted::run)
                .filter(run -> run.number() == number && run.state() == Run.State.ASKED);
    }

    /** Of tasks that were taken out as well, since their runs go on. */
    private static Optional<Task> task(Maintenance maintenance, Predicate<Task> which) {
        return maintenance.plan().tasks().stream().filter(which).findFirst();
    }

    private static Maintenance with(Maintenance maintenance, Ref ref, Run run) {
        return maintenance.withPlan(maintenance.plan().change(ref, task -> Asking.with(task, run)));
    }
}
