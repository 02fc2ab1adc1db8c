package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Entry;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Plan;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What can be done to a plan, each with its line in the timeline. Whether it may be done is {@link Rules}' matter. */
final class Deeds {
    private Deeds() {}

    static TaskState state(Maintenance maintenance, Ref ref) {
        return maintenance.plan().tasks().stream()
                .filter(task -> task.ref().equals(ref.task()))
                .findFirst()
                .map(task -> task.stateOf(ref))
                .orElse(TaskState.open());
    }

    static Maintenance with(Maintenance maintenance, Ref ref, TaskState state) {
        return maintenance.withPlan(maintenance.plan().change(ref, task -> task.with(ref, state)));
    }

    static Maintenance tick(Maintenance maintenance, Ref ref, Optional<Person> by, Instant at) {
        return tell(with(maintenance, ref, new TaskState.Done(by, at)), at, by, new Happening.Ticked(ref));
    }

    /** Unticks a task, and with it its check: what is done anew is checked anew. */
    static Maintenance untick(Maintenance maintenance, Ref ref, Optional<Person> by, Instant at) {
        var next = tell(with(maintenance, ref, TaskState.open()), at, by, new Happening.Unticked(ref));
        var check = ref.asCheck();
        return !ref.check() && state(next, check).isDone() ? untick(next, check, by, at) : next;
    }

    static Maintenance takeBack(Maintenance maintenance, Ref ref, Person by, Instant at, String why) {
        return maintenance.tell(at, by, new Happening.TakenBack(ref, why));
    }

    static Maintenance skip(Maintenance maintenance, Ref ref, Person by, String why, Instant at) {
        return with(maintenance, ref, new TaskState.Skipped(Optional.of(by), why, at))
                .tell(at, by, new Happening.Skipped(ref, why));
    }

    /** A line of a person's becomes a task. */
    static Maintenance add(Maintenance maintenance, Plan next, Ref ref, Optional<Person> by, Instant at) {
        return tell(maintenance.withPlan(next), at, by, new Happening.Added(ref));
    }

    static Maintenance reword(Maintenance maintenance, Ref ref, String line, Optional<Person> by, Instant at) {
        var next = maintenance
                .plan()
                .change(ref, task -> TaskLine.parse(line, task).on(task));
        return tell(maintenance.withPlan(next), at, by, new Happening.Reworded(ref));
    }

    static Maintenance remove(Maintenance maintenance, Ref ref, Optional<Person> by, Instant at) {
        return tell(with(maintenance, ref, new TaskState.Removed(at)), at, by, new Happening.Removed(ref));
    }

    /** The tasks in the order in which people have put their lines; announcing and the buddy stay on top. */
    static Maintenance order(Maintenance maintenance, List<Box> boxes) {
        var position = new HashMap<Ref, Integer>();
        boxes.forEach(box -> box.ref().ifPresent(ref -> position.putIfAbsent(ref.task(), position.size())));
        var keys = new HashMap<Ref, Integer>();
        var last = new HashMap<Stage, Integer>();
        for (var task : maintenance.plan().tasks()) {
            var above = last.getOrDefault(task.ref().stage(), -1);
            var key = first(task) ? -1 : position.getOrDefault(task.ref(), above);
            keys.put(task.ref(), key);
            last.put(task.ref().stage(), key);
        }
        var tasks = new ArrayList<>(maintenance.plan().tasks());
        tasks.sort(Comparator.comparing((Task task) -> task.ref().stage())
                .thenComparing(task -> keys.getOrDefault(task.ref(), 0)));
        return maintenance.withPlan(maintenance.plan().withTasks(tasks));
    }

    private static boolean first(Task task) {
        return task.ref().equals(Ref.P1) || task.ref().equals(Ref.P2);
    }

    private static Maintenance tell(Maintenance maintenance, Instant at, Optional<Person> by, Happening what) {
        return maintenance.told(new Entry(at, by, what));
    }
}
