package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Plan;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines of a text in the light of the plan: a line that became a task is that task before the text shows its
 * reference, and a reference that we never gave is none.
 */
final class Known {
    private Known() {}

    static List<Box> in(List<Box> boxes, Plan plan) {
        var rows = boxes.stream().map(box -> new Row(box, "")).toList();
        return rows(rows, plan).stream().map(Row::box).toList();
    }

    static List<Row> rows(List<Row> rows, Plan plan) {
        var used = new HashSet<Ref>();
        rows.stream()
                .flatMap(row -> row.ref().stream())
                .filter(ref -> knows(plan, ref))
                .forEach(used::add);
        var result = new ArrayList<Row>();
        for (var row : rows) {
            if (row.ref().filter(ref -> knows(plan, ref)).isPresent()) {
                result.add(row);
            } else if (row.ref().filter(Ref::check).isEmpty()) {
                result.add(new Row(named(row.box(), plan, used), row.below()));
            }
        }
        return List.copyOf(result);
    }

    private static boolean knows(Plan plan, Ref ref) {
        return plan.tasks().stream()
                .anyMatch(task -> task.ref().equals(ref.task())
                        && (!ref.check() || task.check().isPresent()));
    }

    private static Box named(Box box, Plan plan, Set<Ref> used) {
        var guessed = box.ref().filter(ref -> !ref.equals(plan.next(ref.stage())));
        var text = guessed.map(ref -> ref + " " + box.text()).orElse(box.text());
        var ref = task(box, text, plan, used);
        ref.ifPresent(used::add);
        return new Box(box.stage(), ref, box.ticked(), text);
    }

    private static Optional<Ref> task(Box box, String text, Plan plan, Set<Ref> used) {
        return plan.tasks().stream()
                .filter(task -> task.ref().stage() == box.stage()
                        && task.text().equals(TaskLine.parse(text, task).text()))
                .map(Task::ref)
                .filter(ref -> !used.contains(ref))
                .findFirst();
    }
}
