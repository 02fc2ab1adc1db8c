package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.checklist.Shown.Shape;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines that the plan of a maintenance asks for. Who ticked is not in them, so that a tick alone changes none. */
final class PlanLines {
    private PlanLines() {}

    static List<Shown> of(Maintenance maintenance, Stage stage) {
        return maintenance.plan().in(stage).stream()
                .flatMap(task -> of(maintenance, task))
                .toList();
    }

    /** What stands behind the reference of a task, or of its check. */
    static String text(Maintenance maintenance, Task task, Ref ref) {
        var worded = own(maintenance, task.ref()).map(task::withText).orElse(task);
        var bare = ref.check() ? ChecklistWords.CHECK : worded.text();
        return switch (task.stateOf(ref)) {
            case TaskState.Open _, TaskState.Done _, TaskState.Removed _ ->
                ref.check() ? bare : TaskLine.render(worded);
            case TaskState.Skipped skipped -> ChecklistWords.skipped(bare, skipped.why());
            case TaskState.Voided _ -> ChecklistWords.voided(bare);
        };
    }

    /** What we say of a line ourselves, since it is our own. */
    static Optional<String> own(Maintenance maintenance, Ref ref) {
        if (ref.equals(Ref.P2)) {
            return Optional.of(ChecklistWords.accepts(maintenance.crew()));
        }
        return ref.equals(Ref.P1) && maintenance.publicity().announced()
                ? Optional.of(ChecklistWords.ANNOUNCED)
                : Optional.empty();
    }

    private static Stream<Shown> of(Maintenance maintenance, Task task) {
        var shape = shape(maintenance, task);
        var line = shown(maintenance, task, task.ref(), shape);
        var checked = task.check().isPresent()
                && shape == Shape.BOX
                && (task.state().isOpen() || task.state().isDone());
        return checked ? Stream.of(line, shown(maintenance, task, task.ref().asCheck(), shape)) : Stream.of(line);
    }

    private static Shown shown(Maintenance maintenance, Task task, Ref ref, Shape shape) {
        var ticked = shape == Shape.BOX && !task.stateOf(ref).isOpen();
        return new Shown(Optional.of(ref), shape, ticked, text(maintenance, task, ref), "");
    }

    private static Shape shape(Maintenance maintenance, Task task) {
        if (task.state() instanceof TaskState.Voided) {
            return Shape.PLAIN;
        }
        var rollBack = task.ref().stage() == Stage.ROLL_BACK;
        return rollBack && !maintenance.plan().rollingBack() ? Shape.NUMBER : Shape.BOX;
    }
}
