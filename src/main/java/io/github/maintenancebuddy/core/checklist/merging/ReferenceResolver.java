package io.github.maintenancebuddy.core.checklist.merging;

import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.checklist.reading.PlanRow;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines of a text in the light of the plan: a line that became a task is that task before the text shows its
 * reference, and a reference that we never gave is none.
 */
public final class ReferenceResolver {
    private ReferenceResolver() {}

    public static List<BodyLine> in(List<BodyLine> boxes, Plan plan) {
        var rows = boxes.stream().map(box -> new PlanRow(box, "")).toList();
        return rows(rows, plan).stream().map(PlanRow::box).toList();
    }

    static List<PlanRow> rows(List<PlanRow> rows, Plan plan) {
        var used = new HashSet<TaskRef>();
        rows.stream()
                .flatMap(row -> row.ref().stream())
                .filter(ref -> knows(plan, ref))
                .forEach(used::add);
        var result = new ArrayList<PlanRow>();
        for (var row : rows) {
            if (row.ref().filter(ref -> knows(plan, ref)).isPresent()) {
                result.add(row);
            } else if (row.ref().filter(TaskRef::check).isEmpty()) {
                result.add(new PlanRow(named(row.box(), plan, used), row.below()));
            }
        }
        return List.copyOf(result);
    }

    private static boolean knows(Plan plan, TaskRef ref) {
        return plan.tasks().stream()
                .anyMatch(task -> task.ref().equals(ref.task())
                        && (!ref.check() || task.check().isPresent()));
    }

    private static BodyLine named(BodyLine box, Plan plan, Set<TaskRef> used) {
        var guessed = box.ref().filter(ref -> !ref.equals(plan.next(ref.stage())));
        var text = guessed.map(ref -> ref + " " + box.text()).orElse(box.text());
        var ref = task(box, text, plan, used);
        ref.ifPresent(used::add);
        return new BodyLine(box.stage(), ref, box.ticked(), text);
    }

    private static Optional<TaskRef> task(BodyLine box, String text, Plan plan, Set<TaskRef> used) {
        return plan.tasks().stream()
                .filter(task -> task.ref().stage() == box.stage()
                        && task.text().equals(TaskLine.parse(text, task).text()))
                .map(Task::ref)
                .filter(ref -> !used.contains(ref))
                .findFirst();
    }
}
