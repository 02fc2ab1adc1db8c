package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.window.Start;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Carry out tasks that are ticked while still scheduled: shortly before the planned start, by lead or buddy, that is the
 * start; earlier, or by others, it is taken back (behaviour.md, The window).
 */
final class EarlyWork {
    private EarlyWork() {}

    static Decision settle(Maintenance before, Maintenance after, Instant at) {
        var ticked = ticked(before, after);
        var begun = !after.is(Phase.SCHEDULED) && !after.is(Phase.DRAFT);
        if (begun || ticked.isEmpty()) {
            return Decision.of(after);
        }
        var by = ticked.getFirst().state().doneBy().orElseThrow();
        var refs = ticked.stream().map(Task::ref).toList();
        return after.crew().both().contains(by) && Start.tickStarts(after, at)
                ? Start.byTick(after, at, refs.getFirst())
                : takeBack(after, refs, by, at);
    }

    /** What this signal tells of a person's ticks, ticks included that were only seen before and nobody's so far. */
    private static List<Task> ticked(Maintenance before, Maintenance after) {
        return after.plan().in(Stage.CARRY_OUT).stream()
                .filter(task -> task.state().doneBy().isPresent())
                .filter(task -> before.plan()
                        .find(task.ref())
                        .flatMap(known -> known.state().doneBy())
                        .isEmpty())
                .toList();
    }

    private static Decision takeBack(Maintenance maintenance, List<TaskRef> refs, Person by, Instant at) {
        var next = maintenance;
        for (var ref : refs) {
            next = Ticks.takeBack(next, ref, by, at, "the work has not begun");
        }
        return Decision.of(
                next,
                Effect.comment(by.mention() + " the work has not begun yet, so I have taken the tick of "
                        + refs.stream().map(ref -> "`" + ref + "`").collect(Collectors.joining(", ")) + " back. "
                        + (maintenance.is(Phase.DRAFT)
                                ? "It has no date yet; plan one with `/reschedule`."
                                : "To begin now, the lead or the buddy comments `/start anyway` and why.")));
    }
}
