package io.github.maintenancebuddy.core.maintenance.plan;

import java.util.List;
import java.util.Optional;

/**
 * One line of the plan as the text of the issue shows it.
 *
 * @param ref empty where a person has written a new line
 * @param text what stands behind the reference, marks included
 */
public record BodyLine(Stage stage, Optional<TaskRef> ref, boolean ticked, String text) {
    /** What a text shows of one reference. */
    public static Optional<BodyLine> find(List<BodyLine> boxes, TaskRef ref) {
        return boxes.stream()
                .filter(box -> box.ref().filter(ref::equals).isPresent())
                .findFirst();
    }
}
