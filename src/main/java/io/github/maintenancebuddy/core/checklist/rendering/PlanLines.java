package io.github.maintenancebuddy.core.checklist.rendering;

import io.github.maintenancebuddy.core.checklist.line.PlanWords;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.checklist.rendering.RenderedLine.Shape;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines that the plan of a maintenance asks for. Who ticked is not in them, so that a tick alone changes none. */
public final class PlanLines {
    private PlanLines() {}

    public static List<RenderedLine> of(Maintenance maintenance, Stage stage) {
        return maintenance.plan().in(stage).stream()
                .flatMap(task -> of(maintenance, task))
                .toList();
    }

    /** What stands behind the reference of a task, or of its check. */
    public static String text(Maintenance maintenance, Task task, TaskRef ref) {
        var worded = own(maintenance, task.ref()).map(task::withText).orElse(task);
        var bare = ref.check() ? PlanWords.CHECK : worded.text();
        return switch (task.stateOf(ref)) {
            case TaskState.Open _, TaskState.Done _, TaskState.Removed _ ->
                ref.check() ? bare : TaskLine.render(worded);
            case TaskState.Skipped skipped -> PlanWords.skipped(bare, skipped.why());
            case TaskState.Voided _ -> PlanWords.voided(bare);
        };
    }

    /** What we say of a line ourselves, since it is our own. */
    public static Optional<String> own(Maintenance maintenance, TaskRef ref) {
        if (ref.equals(TaskRef.P2)) {
            return Optional.of(PlanWords.accepts(maintenance.crew()));
        }
        return ref.equals(TaskRef.P1) && maintenance.publicity().announced()
                ? Optional.of(PlanWords.ANNOUNCED)
                : Optional.empty();
    }

    private static Stream<RenderedLine> of(Maintenance maintenance, Task task) {
        var shape = shape(maintenance, task);
        var line = shown(maintenance, task, task.ref(), shape);
        var checked = task.check().isPresent()
                && shape == Shape.BOX
                && (task.state().isOpen() || task.state().isDone());
        return checked ? Stream.of(line, shown(maintenance, task, task.ref().asCheck(), shape)) : Stream.of(line);
    }

    private static RenderedLine shown(Maintenance maintenance, Task task, TaskRef ref, Shape shape) {
        var ticked = shape == Shape.BOX && !task.stateOf(ref).isOpen();
        return new RenderedLine(Optional.of(ref), shape, ticked, text(maintenance, task, ref), "");
    }

    private static Shape shape(Maintenance maintenance, Task task) {
        if (task.state() instanceof TaskState.Voided) {
            return Shape.PLAIN;
        }
        var rollBack = task.ref().stage() == Stage.ROLL_BACK;
        return rollBack && !maintenance.plan().rollingBack() ? Shape.NUMBER : Shape.BOX;
    }
}
