package io.github.maintenancebuddy.core.script;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /run}: starts a task's workflow (behaviour.md, Scripted steps). */
public final class RunCommand {
    public static final Command COMMAND = new Command(
            new Usage("run", List.of("/run REF"), "start that task's workflow", "/run C2"),
            new Access(Set.of(CommandPermission.CREW_WITH_WRITE), CommandPhases.RUNNING),
            Set.of(),
            RunCommand::decide);

    private RunCommand() {}

    private static Verdict decide(Invocation invocation) {
        var maintenance = invocation.maintenance();
        var word = invocation.arguments().replace("`", "").strip();
        var task = TaskRef.read(word)
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
                .orElseGet(() -> Verdict.obeyed(
                        RunRequest.run(maintenance, task.get(), Optional.of(invocation.by()), invocation.at())));
    }

    private static List<TaskRef> startable(Maintenance maintenance) {
        return maintenance.plan().tasks().stream()
                .filter(task ->
                        task.script().isPresent() && whyNot(maintenance, task).isEmpty())
                .map(Task::ref)
                .toList();
    }

    private static Optional<String> whyNot(Maintenance maintenance, Task task) {
        var ref = task.ref();
        var open = task.script().flatMap(TaskWorkflow::open);
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
