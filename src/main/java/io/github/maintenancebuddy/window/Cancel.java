package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the maintenance up before it has begun (product.md section 5). */
public final class Cancel {
    public static final Command COMMAND = new Command(
            "cancel",
            List.of("/cancel [WHY]"),
            Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
            When.DRAFT_OR_SCHEDULED,
            "give it up before it has begun",
            "/cancel the vendor has moved the release",
            order -> Verdict.obeyed(
                    cancel(order.maintenance(), order.at(), Optional.of(order.by()), order.arguments())));

    private Cancel() {}

    /** Gives it up, by somebody or since it went away. */
    public static Maintenance cancel(Maintenance maintenance, Instant at, Optional<Person> by, String why) {
        var next = maintenance.withPhase(Phase.CANCELLED);
        var cancelled = new Happening.Cancelled(why);
        return by.map(person -> next.tell(at, person, cancelled)).orElseGet(() -> next.tell(at, cancelled));
    }
}
