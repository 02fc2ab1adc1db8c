package io.github.maintenancebuddy.script;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Scripted;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /run}: starts a task's workflow (product.md section 9). */
public final class RunCommand {
    public static final Command COMMAND = new Command(
            "run",
            List.of("/run REF"),
            Set.of(Right.CREW_WITH_WRITE),
            When.RUNNING,
            "start that task's workflow",
            "/run C2",
            RunCommand::decide);

    private RunCommand() {}

    private static Verdict decide(Order order) {
        var maintenance = order.maintenance();
        var word = order.arguments().replace("`", "").strip();
        var task = Ref.read(word)
                .filter(ref -> !ref.check())
                .flatMap(maintenance.plan()::find)
                .filter(found -> found.script().isPresent());
        if (task.isEmpty()) {
            return word.isEmpty()
                    ? Verdict.unclear(RunWords.which(startable(maintenance)))
                    : Verdict.refused(RunWords.noWorkflow(word, startable(maintenance)));
        }
        return whyNot(maintenance, task.get())
                .map(Verdict::refused)
                .orElseGet(
                        () -> Verdict.obeyed(Asking.run(maintenance, task.get(), Optional.of(order.by()), order.at())));
    }

    private static List<Ref> startable(Maintenance maintenance) {
        return maintenance.plan().tasks().stream()
                .filter(task ->
                        task.script().isPresent() && whyNot(maintenance, task).isEmpty())
                .map(Task::ref)
                .toList();
    }

    private static Optional<String> whyNot(Maintenance maintenance, Task task) {
        var ref = task.ref();
        var open = task.script().flatMap(Scripted::open);
        return switch (task.state()) {
            case TaskState.Done _ -> Optional.of(RunWords.done(ref));
            case TaskState.Skipped _ -> Optional.of(RunWords.skipped(ref));
            case TaskState.Voided _, TaskState.Removed _ -> Optional.of(RunWords.notNeeded(ref));
            case TaskState.Open _
            when ref.stage() == Stage.ROLL_BACK && !maintenance.plan().rollingBack() ->
                Optional.of(RunWords.notRollingBack(ref));
            case TaskState.Open _ -> open.map(run -> RunWords.running(ref, run));
        };
    }
}
