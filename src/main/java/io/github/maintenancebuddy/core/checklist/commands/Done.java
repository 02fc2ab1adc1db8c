package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.checklist.ticks.TickPermissions;
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

/** {@code /done REF…}: a tick for people who cannot tick (behaviour.md, Commands). */
public final class Done {
    public static final Command COMMAND = new Command(
            new Usage("done", List.of("/done REF…"), "tick tasks, for people who cannot tick", "/done C1 C2"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.TRIAGE),
                    CommandPhases.NOT_ENDED),
            Set.of(),
            Done::decide);

    private Done() {}

    private static Verdict decide(Invocation invocation) {
        return TaskArguments.all(
                "done", invocation.maintenance(), invocation.arguments(), (now, ref) -> judged(invocation, now, ref));
    }

    private static TaskArguments.Judged judged(Invocation invocation, Maintenance now, TaskRef ref) {
        var why = whyNot(invocation, now, ref);
        return why.isPresent()
                ? TaskArguments.Judged.refused(now, why.get())
                : TaskArguments.Judged.obeyed(
                        PlanOperations.tick(now, ref, Optional.of(invocation.by()), invocation.at()));
    }

    private static Optional<String> whyNot(Invocation invocation, Maintenance now, TaskRef ref) {
        var state = PlanOperations.state(now, ref);
        if (state.doneBy().isPresent()) {
            return Optional.of(TaskCommandWords.already(ref, "done"));
        }
        if (state instanceof TaskState.Skipped) {
            return Optional.of(TaskCommandWords.isSkipped(ref));
        }
        if (PlanOperations.state(now, ref.task()) instanceof TaskState.Voided) {
            return Optional.of(TaskCommandWords.isVoid(ref));
        }
        if (ref.equals(TaskRef.P2)) {
            return Optional.of(TaskCommandWords.ACCEPT);
        }
        return TickPermissions.tooEarly(now, ref, invocation.at())
                ? Optional.of(TaskCommandWords.NOT_BEGUN)
                : TickPermissions.ticking(now, ref, invocation.by(), invocation.role(), List.of());
    }
}
