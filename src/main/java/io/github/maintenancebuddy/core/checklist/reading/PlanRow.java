package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.Optional;

/**
 * A line of the plan in a text.
 *
 * @param below what a person has put under it that is no line itself: words, and blocks of code
 */
public record PlanRow(BodyLine box, String below) {
    PlanRow withBelow(String more) {
        return new PlanRow(box, below.isEmpty() ? more : below + "\n" + more);
    }

    /** The reference, where there is one. */
    public Optional<TaskRef> ref() {
        return box.ref();
    }
}
