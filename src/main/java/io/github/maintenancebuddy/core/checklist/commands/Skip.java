package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.checklist.ticks.TicksWords;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /skip REF WHY}: leaves a task out on purpose (behaviour.md, Commands). */
public final class Skip {
    public static final Command COMMAND = new Command(
            new Usage(
                    "skip",
                    List.of("/skip REF WHY"),
                    "leave a task out, and say why on the timeline",
                    "/skip P2 There is only me"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.NOT_ENDED),
            Set.of(),
            Skip::decide);

    private Skip() {}

    private static Verdict decide(Invocation invocation) {
        var now = invocation.maintenance();
        var words = invocation.arguments().strip().split("\\s+", 2);
        var named = TaskArguments.words(words[0]);
        if (named.isEmpty()) {
            return Verdict.unclear(TaskCommandWords.which("skip", TaskArguments.possible(now, Skip::judged)));
        }
        var ref = TaskArguments.find(now, named.getFirst());
        if (ref.isEmpty()) {
            return Verdict.refused(TaskCommandWords.unknown(now, named.getFirst()));
        }
        if (words.length < 2 || words[1].isBlank()) {
            return Verdict.unclear(TaskCommandWords.why(ref.get()));
        }
        return whyNot(now, ref.get())
                .map(Verdict::refused)
                .orElseGet(() -> TaskArguments.changed(
                        PlanOperations.skip(now, ref.get(), invocation.by(), words[1].strip(), invocation.at())));
    }

    private static TaskArguments.Judged judged(Maintenance now, TaskRef ref) {
        return new TaskArguments.Judged(whyNot(now, ref), now);
    }

    private static Optional<String> whyNot(Maintenance now, TaskRef ref) {
        if (ref.equals(TaskRef.P1) && now.publicity().announced()) {
            return Optional.of(TicksWords.ANNOUNCED);
        }
        if (PlanOperations.state(now, ref.task()) instanceof TaskState.Voided) {
            return Optional.of(TaskCommandWords.isVoid(ref));
        }
        return switch (PlanOperations.state(now, ref)) {
            case TaskState.Open _, TaskState.Removed _, TaskState.Voided _ -> Optional.empty();
            case TaskState.Done(var by, var _) ->
                by.isPresent() ? Optional.of(TaskCommandWords.isDone(ref)) : Optional.empty();
            case TaskState.Skipped _ -> Optional.of(TaskCommandWords.already(ref, "skipped"));
        };
    }
}
