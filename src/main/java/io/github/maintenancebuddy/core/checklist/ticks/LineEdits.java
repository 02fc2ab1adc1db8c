package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.checklist.rendering.PlanLines;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.Optional;

/** What an edit of a line's words, or of its being there, means for the plan (behaviour.md, The plan). */
final class LineEdits {
    private LineEdits() {}

    /** Whether other words behind a reference are news; what we write ourselves is none. */
    static boolean rewords(Maintenance maintenance, TaskRef ref, String text) {
        if (ref.check() || text.isBlank() || PlanLines.own(maintenance, ref).isPresent()) {
            return false;
        }
        return maintenance
                .plan()
                .find(ref)
                .filter(task -> task.state().isOpen() || task.state().isDone())
                .filter(task -> !PlanLines.text(maintenance, task, ref).equals(text))
                .isPresent();
    }

    /** Whether a line that is gone means a task that is gone; others come back. */
    static boolean removes(Maintenance maintenance, TaskRef ref) {
        return isThere(maintenance, ref)
                && TickPermissions.removing(maintenance, ref).isEmpty();
    }

    static boolean isThere(Maintenance maintenance, TaskRef ref) {
        return !ref.check() && maintenance.plan().find(ref).isPresent();
    }

    /** A new line becomes a task; a line that was taken out and is back becomes its task again. */
    static Maintenance add(Maintenance maintenance, TaskRef ref, BodyLine box, Optional<Person> by, Instant at) {
        var plan = maintenance.plan();
        var next = box.ref().isPresent()
                ? plan.change(ref, task -> task.withState(TaskState.open()))
                : plan.with(TaskLine.parse(box.text()).task(ref));
        return PlanOperations.add(maintenance, next, ref, by, at);
    }
}
