package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Login;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /assign REF @x}: says who does a task (behaviour.md, Commands). */
public final class Assign {
    public static final Command COMMAND = new Command(
            new Usage("assign", List.of("/assign REF @x"), "say who does a task", "/assign C1 @octocat"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.NOT_ENDED),
            Set.of(Need.MENTIONED_PEOPLE),
            Assign::decide);

    private Assign() {}

    private static Verdict decide(Invocation invocation) {
        var now = invocation.maintenance();
        var words = TaskArguments.words(invocation.arguments());
        var login = Login.read(words.size() == 2 ? words.getLast() : "");
        if (login.isEmpty()) {
            return Verdict.unclear(TaskCommandWords.ASSIGN);
        }
        var ref = TaskArguments.find(now, words.getFirst());
        if (ref.isEmpty()) {
            return Verdict.refused(TaskCommandWords.unknown(now, words.getFirst()));
        }
        var belongs =
                invocation.person(login.get()).known().map(Membership::role).filter(role -> role.atLeast(Role.TRIAGE));
        if (belongs.isEmpty()) {
            return Verdict.refused(TaskCommandWords.nobody(login.get()));
        }
        return assigned(invocation, now, ref.get().task(), login.get());
    }

    /** Edits notify nobody, so who gets a task from somebody else is told by a comment. */
    private static Verdict assigned(Invocation invocation, Maintenance now, TaskRef ref, String login) {
        var plan = now.plan().change(ref, task -> task.withOwner(Optional.of(login)));
        var next =
                now.withPlan(plan).tell(invocation.at(), invocation.by(), new TimelineEvent.TaskAssigned(ref, login));
        var section = new Effect.BringUpToDate(Effect.Part.SECTION);
        return login.equalsIgnoreCase(invocation.by().login())
                ? Verdict.obeyed(next, section)
                : Verdict.obeyed(next, section, Effect.comment(TaskCommandWords.yours(login, ref, plan)));
    }
}
