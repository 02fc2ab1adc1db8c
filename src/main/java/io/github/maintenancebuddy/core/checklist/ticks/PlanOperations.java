package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What can be done to a plan, each with its line in the timeline. Whether it may be done is {@link TickPermissions}' matter. */
public final class PlanOperations {
    private PlanOperations() {}

    public static TaskState state(Maintenance maintenance, TaskRef ref) {
        return maintenance.plan().tasks().stream()
                .filter(task -> task.ref().equals(ref.task()))
                .findFirst()
                .map(task -> task.stateOf(ref))
                .orElse(TaskState.open());
    }

    static Maintenance with(Maintenance maintenance, TaskRef ref, TaskState state) {
        return maintenance.withPlan(maintenance.plan().change(ref, task -> task.with(ref, state)));
    }

    public static Maintenance tick(Maintenance maintenance, TaskRef ref, Optional<Person> by, Instant at) {
        return tell(with(maintenance, ref, new TaskState.Done(by, at)), at, by, new TimelineEvent.Ticked(ref));
    }

    /** Unticks a task, and with it its check: what is done anew is checked anew. */
    public static Maintenance untick(Maintenance maintenance, TaskRef ref, Optional<Person> by, Instant at) {
        var next = tell(with(maintenance, ref, TaskState.open()), at, by, new TimelineEvent.Unticked(ref));
        var check = ref.asCheck();
        return !ref.check() && state(next, check).isDone() ? untick(next, check, by, at) : next;
    }

    static Maintenance takeBack(Maintenance maintenance, TaskRef ref, Person by, Instant at, String why) {
        return maintenance.tell(at, by, new TimelineEvent.TakenBack(ref, why));
    }

    public static Maintenance skip(Maintenance maintenance, TaskRef ref, Person by, String why, Instant at) {
        return with(maintenance, ref, new TaskState.Skipped(Optional.of(by), why, at))
                .tell(at, by, new TimelineEvent.Skipped(ref, why));
    }

    /** A line of a person's becomes a task. */
    public static Maintenance add(Maintenance maintenance, Plan next, TaskRef ref, Optional<Person> by, Instant at) {
        return tell(maintenance.withPlan(next), at, by, new TimelineEvent.Added(ref));
    }

    static Maintenance reword(Maintenance maintenance, TaskRef ref, String line, Optional<Person> by, Instant at) {
        var next = maintenance
                .plan()
                .change(ref, task -> TaskLine.parse(line, task).on(task));
        return tell(maintenance.withPlan(next), at, by, new TimelineEvent.Reworded(ref));
    }

    static Maintenance remove(Maintenance maintenance, TaskRef ref, Optional<Person> by, Instant at) {
        return tell(with(maintenance, ref, new TaskState.Removed(at)), at, by, new TimelineEvent.Removed(ref));
    }

    /** The tasks in the order in which people have put their lines; announcing and the buddy stay on top. */
    static Maintenance order(Maintenance maintenance, List<BodyLine> boxes) {
        var position = new HashMap<TaskRef, Integer>();
        boxes.forEach(box -> box.ref().ifPresent(ref -> position.putIfAbsent(ref.task(), position.size())));
        var keys = new HashMap<TaskRef, Integer>();
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
        return task.ref().equals(TaskRef.P1) || task.ref().equals(TaskRef.P2);
    }

    private static Maintenance tell(Maintenance maintenance, Instant at, Optional<Person> by, TimelineEvent what) {
        return maintenance.told(new TimelineEntry(at, by, what));
    }
}
