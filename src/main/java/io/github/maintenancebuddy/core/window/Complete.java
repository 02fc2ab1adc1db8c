package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Closes the window now (behaviour.md, Commands). */
public final class Complete {
    public static final Command COMMAND = new Command(
            new Usage("complete", List.of("/complete", "/complete anyway WHY"), "close the window", "/complete")
                    .alsoSuggested(),
            new Access(Set.of(CommandPermission.LEAD, CommandPermission.BUDDY), CommandPhases.RUNNING),
            Set.of(),
            Complete::command);

    private Complete() {}

    /** The must-do tasks that stand against closing. */
    static List<Task> open(Maintenance maintenance) {
        return Stream.concat(PhaseProgress.work(maintenance).stream(), maintenance.plan().open(Stage.VERIFY).stream())
                .toList();
    }

    private static Verdict command(Invocation invocation) {
        return Anyway.read(invocation.arguments(), ClosingWords.COMPLETE_SYNTAX, anyway -> judge(invocation, anyway));
    }

    private static Verdict judge(Invocation invocation, Optional<String> anyway) {
        var open = open(invocation.maintenance());
        return anyway.isEmpty() && !open.isEmpty()
                ? Verdict.refused(ClosingWords.stillOpen(open))
                : Verdict.obeyed(complete(invocation, anyway));
    }

    /** The word of a second person counts like a tick of theirs. */
    private static Maintenance complete(Invocation invocation, Optional<String> anyway) {
        var maintenance = invocation.maintenance();
        var second = invocation.by().human() && !maintenance.crew().wasLead(invocation.by());
        var next = second || WindowClosing.verifiedByAnother(maintenance)
                ? maintenance
                : maintenance.tell(invocation.at(), invocation.by(), new TimelineEvent.NotVerifiedBySecondPerson());
        return WindowClosing.complete(next, invocation.at(), anyway);
    }
}
