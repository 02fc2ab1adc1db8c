package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.checklist.Ticks;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.window.Start;
import java.time.Instant;
import java.util.List;

/**
 * Carry out tasks that are ticked while still scheduled: shortly before the planned start, by lead or buddy, that is the
 * start; earlier, or by others, it is taken back (product.md section 6).
 */
final class EarlyWork {
    private EarlyWork() {}

    static Decision settle(Maintenance before, Maintenance after, Instant at) {
        var refs = ticked(before, after);
        if (!after.is(Phase.SCHEDULED) || refs.isEmpty()) {
            return Decision.of(after);
        }
        var first = refs.getFirst();
        var by = after.plan().find(first).flatMap(task -> task.state().doneBy());
        if (by.isEmpty()) {
            return Decision.of(after);
        }
        return after.crew().both().contains(by.get()) && Start.tickStarts(after, at)
                ? Start.byTick(after, at, first)
                : takeBack(after, refs, by.get(), at);
    }

    private static List<Ref> ticked(Maintenance before, Maintenance after) {
        return after.plan().in(Stage.CARRY_OUT).stream()
                .filter(task -> task.state().isDone())
                .map(Task::ref)
                .filter(ref -> before.plan()
                        .find(ref)
                        .filter(task -> task.state().isOpen())
                        .isPresent())
                .toList();
    }

    private static Decision takeBack(Maintenance maintenance, List<Ref> refs, Person by, Instant at) {
        var next = maintenance;
        for (var ref : refs) {
            next = Ticks.takeBack(next, ref, by, at, "the work has not begun");
        }
        return Decision.of(
                next,
                Effect.comment(
                        by.mention() + " the work has not begun yet, so I have taken the tick of `" + refs.getFirst()
                                + "` back. To begin now, the lead or the buddy comments `/start anyway` and why."));
    }
}
