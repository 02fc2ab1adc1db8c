package io.github.maintenancebuddy.core.maintenance.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The checklists of a maintenance. Removed tasks stay in it, so that no reference is ever reused.
 *
 * @param tasks in the order in which people see them within a stage
 * @param rollingBack whether {@code /rollback} has turned the Roll back list into boxes
 * @param afterRollBack what is verified once it is rolled back; they become tasks, with references, only then
 */
public record Plan(List<Task> tasks, boolean rollingBack, List<Task> afterRollBack) {
    /** So long an accidental tick can be taken back before anything follows from it (behaviour.md, The plan). */
    public static final Duration UNDO_TIME = Duration.ofMinutes(1);

    public static final Plan EMPTY = new Plan(List.of(), false, List.of());

    public Plan {
        tasks = List.copyOf(tasks);
        afterRollBack = List.copyOf(afterRollBack);
    }

    /** The task with this reference, or whose check has it; removed ones are not found. */
    public Optional<Task> find(TaskRef ref) {
        return tasks.stream()
                .filter(task -> task.ref().equals(ref.task()) && !task.state().isRemoved())
                .filter(task -> !ref.check() || task.check().isPresent())
                .findFirst();
    }

    /** What people see in a stage. */
    public List<Task> in(Stage stage) {
        return tasks.stream()
                .filter(task -> task.ref().stage() == stage && !task.state().isRemoved())
                .toList();
    }

    /** The must-do tasks of a stage that are not settled yet. */
    public List<Task> open(Stage stage) {
        return in(stage).stream().filter(Task::holdsUp).toList();
    }

    /** Whether P2 is skipped: then nothing asks for a second person any more (behaviour.md, The buddy). */
    public boolean withoutSecondPerson() {
        return find(TaskRef.P2)
                .filter(task -> task.state() instanceof TaskState.Skipped)
                .isPresent();
    }

    /** The next reference of a stage. */
    public TaskRef next(Stage stage) {
        var last = tasks.stream()
                .filter(task -> task.ref().stage() == stage)
                .mapToInt(task -> task.ref().number())
                .max();
        return TaskRef.of(stage, last.orElse(0) + 1);
    }

    public Plan with(Task added) {
        var next = new ArrayList<>(tasks);
        next.add(added);
        return new Plan(next, rollingBack, afterRollBack);
    }

    /** The plan with this task changed; nothing changes where there is none. */
    public Plan change(TaskRef ref, UnaryOperator<Task> change) {
        return new Plan(
                tasks.stream()
                        .map(task -> task.ref().equals(ref.task()) ? change.apply(task) : task)
                        .toList(),
                rollingBack,
                afterRollBack);
    }

    public Plan withTasks(List<Task> next) {
        return new Plan(next, rollingBack, afterRollBack);
    }

    /** The same with what is verified after a roll back; their references are not used. */
    public Plan withAfterRollBack(List<Task> next) {
        return new Plan(tasks, rollingBack, next);
    }

    /** Rolling back, with the tasks that verify the restored state. */
    public Plan withRollingBack() {
        var next = new Plan(tasks, true, List.of());
        for (var task : afterRollBack) {
            next = next.with(task.withRef(next.next(Stage.VERIFY)));
        }
        return next;
    }
}
