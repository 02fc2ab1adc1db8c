package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the maintenance up before it has begun (behaviour.md, Commands). */
public final class Cancel {
    public static final Command COMMAND = new Command(
            new Usage(
                            "cancel",
                            List.of("/cancel [WHY]"),
                            "give it up before it has begun",
                            "/cancel the vendor has moved the release")
                    .alsoSuggested(),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.DRAFT_OR_SCHEDULED),
            Set.of(),
            invocation -> Verdict.obeyed(cancel(
                    invocation.maintenance(), invocation.at(), Optional.of(invocation.by()), invocation.arguments())));

    private Cancel() {}

    /** Gives it up, by somebody or since it went away. */
    public static Maintenance cancel(Maintenance maintenance, Instant at, Optional<Person> by, String why) {
        var next = maintenance.withPhase(Phase.CANCELLED);
        var cancelled = new TimelineEvent.Cancelled(why);
        return by.map(person -> next.tell(at, person, cancelled)).orElseGet(() -> next.tell(at, cancelled));
    }
}
