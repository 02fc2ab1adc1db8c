package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.time.Instant;
import java.util.Optional;

/** What an edit of a line's words, or of its being there, means for the plan (product.md section 4). */
final class Edits {
    private Edits() {}

    /** Whether other words behind a reference are news; what we write ourselves is none. */
    static boolean rewords(Maintenance maintenance, Ref ref, String text) {
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
    static boolean removes(Maintenance maintenance, Ref ref) {
        return isThere(maintenance, ref) && Rules.removing(maintenance, ref).isEmpty();
    }

    static boolean isThere(Maintenance maintenance, Ref ref) {
        return !ref.check() && maintenance.plan().find(ref).isPresent();
    }

    /** A new line becomes a task; a line that was taken out and is back becomes its task again. */
    static Maintenance add(Maintenance maintenance, Ref ref, Box box, Optional<Person> by, Instant at) {
        var plan = maintenance.plan();
        var next = box.ref().isPresent()
                ? plan.change(ref, task -> task.withState(TaskState.open()))
                : plan.with(TaskLine.parse(box.text()).task(ref));
        return Deeds.add(maintenance, next, ref, by, at);
    }
}
