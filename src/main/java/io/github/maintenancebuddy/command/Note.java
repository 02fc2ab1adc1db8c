package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Set;

/** {@code /note}: onto the timeline only (product.md section 5). */
public final class Note {
    public static final Command COMMAND = new Command(
            "note",
            List.of("/note TEXT"),
            Set.of(Right.LEAD, Right.BUDDY, Right.TRIAGE),
            When.ANY,
            "write something onto the timeline, never in public",
            "/note Replication has caught up",
            Note::decide);

    private Note() {}

    private static Verdict decide(Order order) {
        if (order.arguments().isEmpty()) {
            return Verdict.unclear("Write the text behind it, such as `" + COMMAND.example() + "`.");
        }
        return Verdict.obeyed(order.maintenance().tell(order.at(), order.by(), new Happening.Noted(order.arguments())));
    }
}
