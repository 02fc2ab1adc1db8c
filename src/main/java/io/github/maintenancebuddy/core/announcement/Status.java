package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /status}: how the maintenance stands, and what to tell customers (behaviour.md, Commands). */
public final class Status {
    /** As many as somebody in a hurry reads. */
    private static final int MOST_TASKS = 10;

    private static final int MOST_MOMENTS = 4;

    private Status() {}

    /**
     * The command.
     *
     * @param moments what a maintenance still has to act on; they come from all features
     */
    public static Command command(Function<Maintenance, List<Moment>> moments) {
        return new Command(
                new Usage(
                        "status",
                        List.of("/status"),
                        "show phase, time left, open tasks, what comes next, what the public was told, and sentences"
                                + " for customers",
                        "/status"),
                new Access(Set.of(CommandPermission.ANYONE), CommandPhases.ANY),
                Set.of(),
                invocation -> Verdict.obeyed(
                        invocation.maintenance(),
                        Effect.comment(text(invocation, moments.apply(invocation.maintenance())))));
    }

    private static String text(Invocation invocation, List<Moment> moments) {
        var maintenance = invocation.maintenance();
        var parts = Stream.of(
                StatusWords.standing(maintenance, invocation.at()),
                openTasks(maintenance),
                next(invocation, moments),
                StatusWords.told(maintenance),
                ReceiptWords.receipts(maintenance),
                CustomerWords.block(maintenance, invocation.at()));
        return String.join("\n\n", parts.filter(part -> !part.isEmpty()).toList());
    }

    private static String openTasks(Maintenance maintenance) {
        if (maintenance.ended()) {
            return "";
        }
        var open = open(maintenance);
        var shown = open.stream().limit(MOST_TASKS).map(StatusWords::task).toList();
        return StatusWords.tasks(shown, open.size());
    }

    private static List<Task> open(Maintenance maintenance) {
        var plan = maintenance.plan();
        return stages(maintenance).stream()
                .flatMap(stage -> plan.open(stage).stream())
                .toList();
    }

    /** What is to be done next comes first; the tasks of rolling back count only once it is rolled back. */
    private static List<Stage> stages(Maintenance maintenance) {
        if (maintenance.plan().rollingBack()) {
            return List.of(Stage.ROLL_BACK, Stage.VERIFY, Stage.CARRY_OUT, Stage.PREPARE);
        }
        return maintenance.phase().running()
                ? List.of(Stage.CARRY_OUT, Stage.VERIFY, Stage.PREPARE)
                : List.of(Stage.PREPARE, Stage.CARRY_OUT, Stage.VERIFY);
    }

    private static String next(Invocation invocation, List<Moment> moments) {
        var lines = moments.stream()
                .filter(moment -> moment.at().isAfter(invocation.at()))
                .sorted(Comparator.comparing(Moment::at))
                .limit(MOST_MOMENTS)
                .map(moment -> StatusWords.moment(invocation.maintenance(), moment))
                .distinct()
                .toList();
        return StatusWords.next(lines);
    }
}
