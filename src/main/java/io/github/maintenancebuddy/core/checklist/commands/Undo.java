package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.checklist.ticks.TickPermissions;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Reopening;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /undo REF…}: takes a tick or a skip back (behaviour.md, Commands). Of a completed maintenance it opens a
 * Verify task again within 2 hours of the end, which goes back to verifying; later it is only noted.
 */
public final class Undo {
    public static final Command COMMAND = new Command(
            new Usage(
                    "undo",
                    List.of("/undo REF…"),
                    "untick tasks; unticking a Verify task within 2 hours of the end goes back to verifying",
                    "/undo C2"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.TRIAGE),
                    CommandPhases.ANY),
            Set.of(),
            Undo::decide);

    private Undo() {}

    private static Verdict decide(Invocation invocation) {
        var verdict = TaskArguments.all(
                "undo", invocation.maintenance(), invocation.arguments(), (now, ref) -> judged(invocation, now, ref));
        return invocation.maintenance().ended() && verdict instanceof Verdict.Obeyed(var next, var _)
                ? afterTheEnd(invocation, next)
                : verdict;
    }

    private static Verdict afterTheEnd(Invocation invocation, Maintenance next) {
        return Reopening.possible(invocation.maintenance(), invocation.at())
                ? TaskArguments.changed(Reopening.reopen(next, invocation.by(), invocation.at()))
                : Verdict.obeyed(next, Effect.comment(TaskCommandWords.onlyNoted(invocation.by())));
    }

    private static TaskArguments.Judged judged(Invocation invocation, Maintenance now, TaskRef ref) {
        var why = whyNot(invocation, now, ref);
        if (why.isPresent()) {
            return TaskArguments.Judged.refused(now, why.get());
        }
        var late = now.ended() && !Reopening.possible(now, invocation.at());
        return TaskArguments.Judged.obeyed(
                late
                        ? now.tell(invocation.at(), invocation.by(), new TimelineEvent.Unticked(ref))
                        : PlanOperations.untick(now, ref, Optional.of(invocation.by()), invocation.at()));
    }

    private static Optional<String> whyNot(Invocation invocation, Maintenance now, TaskRef ref) {
        if (now.ended() && !(now.is(Phase.COMPLETED) && ref.stage() == Stage.VERIFY)) {
            return Optional.of(TaskCommandWords.OVER);
        }
        return switch (PlanOperations.state(now, ref)) {
            case TaskState.Open _ -> Optional.of(TaskCommandWords.already(ref, "open"));
            case TaskState.Voided _, TaskState.Removed _ -> Optional.of(TaskCommandWords.isVoid(ref));
            case TaskState.Done _ when ref.equals(TaskRef.P2) -> Optional.of(TaskCommandWords.DECLINE);
            case TaskState.Done _, TaskState.Skipped _ -> TickPermissions.unticking(now, ref, invocation.by());
        };
    }
}
