package io.github.maintenancebuddy.core.buddy;

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
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.List;
import java.util.Set;

/** Taking over and handing over the lead (behaviour.md, Commands). */
public final class LeadCommand {
    public static final Command COMMAND = new Command(
            new Usage("lead", List.of("/lead", "/lead @x"), "take over the lead, or hand it over", "/lead @cleo"),
            new Access(
                            Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                            CommandPhases.NOT_ENDED)
                    .granting(CommandPermission.LEAD),
            Set.of(Need.MENTIONED_PEOPLE),
            LeadCommand::command);

    private LeadCommand() {}

    private static Verdict command(Invocation invocation) {
        if (invocation.arguments().isBlank()) {
            return change(invocation, invocation.by());
        }
        return NamedPerson.read(invocation.arguments(), invocation)
                .map(named -> named.standing()
                        .map(standing -> change(invocation, standing.person()))
                        .orElseGet(() -> Verdict.refused(BuddyWords.unknown(named.login()))))
                .orElseGet(() -> Verdict.unclear("Write `/lead` to take over, or `/lead @login` to hand over."));
    }

    private static Verdict change(Invocation invocation, Person lead) {
        var maintenance = invocation.maintenance();
        if (maintenance.crew().isLead(lead)) {
            return Verdict.refused("`" + lead.login() + "` leads already.");
        }
        var wasBuddy = maintenance.crew().buddy().asks(lead);
        var next = maintenance
                .withCrew(maintenance.crew().withLead(lead))
                .tell(invocation.at(), invocation.by(), new TimelineEvent.LeadChanged(lead));
        var told = Decision.of(
                next,
                Effect.comment(BuddyWords.isLead(
                        lead, maintenance.crew().lead().filter(former -> !former.equals(invocation.by())))));
        return Verdict.obeyed(wasBuddy ? told.then(state -> withoutBuddy(state, lead, invocation)) : told);
    }

    /** Who was buddy leads now: a new buddy is asked before the start; while running nothing is blocked. */
    private static Decision withoutBuddy(Maintenance maintenance, Person lead, Invocation invocation) {
        return maintenance.running()
                ? Decision.of(maintenance.withBuddy(buddy -> buddy.withoutPerson(lead)))
                : BuddySelection.replace(maintenance, lead, invocation.at());
    }
}
