package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Closes the window now (product.md section 5). */
public final class Complete {
    public static final Command COMMAND = new Command(
            "complete",
            List.of("/complete", "/complete anyway WHY"),
            Set.of(Right.LEAD, Right.BUDDY),
            When.RUNNING,
            "close the window",
            "/complete",
            Complete::command);

    private Complete() {}

    /** The must-do tasks that stand against closing. */
    static List<Task> open(Maintenance maintenance) {
        return Stream.concat(Progress.work(maintenance).stream(), maintenance.plan().open(Stage.VERIFY).stream())
                .toList();
    }

    private static Verdict command(Order order) {
        var anyway = Anyway.read(order.arguments());
        if (anyway.isEmpty() && !order.arguments().isBlank()) {
            return Verdict.unclear(ClosingWords.COMPLETE_SYNTAX);
        }
        if (anyway.isPresent() && anyway.get().isBlank()) {
            return Verdict.unclear(Anyway.WHY_MISSING);
        }
        var open = open(order.maintenance());
        if (anyway.isEmpty() && !open.isEmpty()) {
            return Verdict.refused(ClosingWords.stillOpen(open));
        }
        return Verdict.obeyed(complete(order, anyway));
    }

    /** The word of a second person counts like a tick of theirs. */
    private static Maintenance complete(Order order, Optional<String> anyway) {
        var maintenance = order.maintenance();
        var second = order.by().human() && !maintenance.crew().wasLead(order.by());
        var next = second || Closing.verifiedByAnother(maintenance)
                ? maintenance
                : maintenance.tell(order.at(), order.by(), new Happening.NotVerifiedBySecondPerson());
        return Closing.complete(next, order.at(), anyway);
    }
}
