package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Entry;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Durations;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** How the tasks went differently from the plan. */
final class TaskDeviations {
    private final Maintenance maintenance;

    private TaskDeviations(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    static Stream<String> of(Maintenance maintenance) {
        var tasks = new TaskDeviations(maintenance);
        return Stream.of(tasks.skipped(), tasks.slow(), tasks.changedWhileRunning(), tasks.runs(), tasks.leftOpen())
                .flatMap(sentences -> sentences);
    }

    private Stream<String> skipped() {
        return maintenance.plan().tasks().stream()
                .flatMap(task -> Stream.concat(
                        skipped(task.ref(), task.state()).stream(),
                        task.check().flatMap(check -> skipped(task.ref().asCheck(), check)).stream()));
    }

    /** What the configuration leaves out is no deviation. */
    private Optional<String> skipped(Ref ref, TaskState state) {
        return state instanceof TaskState.Skipped skipped && skipped.by().isPresent()
                ? Optional.of(Words.task(maintenance, ref) + " was skipped" + Words.because(skipped.why()))
                : Optional.empty();
    }

    private Stream<String> slow() {
        return SlowTask.of(maintenance)
                .map(slow -> "%s took %s instead of %s, counted from the tick before it."
                        .formatted(
                                Words.task(maintenance, slow.task().ref()),
                                Durations.write(slow.taken()),
                                Durations.write(slow.estimate())));
    }

    private Stream<String> changedWhileRunning() {
        return maintenance.window().flatMap(Window::began).stream()
                .flatMap(began -> maintenance.timeline().entries().stream()
                        .filter(entry -> entry.at().isAfter(began)))
                .map(Entry::what)
                .flatMap(what -> switch (what) {
                    case Happening.Added(var ref) ->
                        Stream.of(Words.task(maintenance, ref) + " was added while the work ran.");
                    case Happening.Removed(var ref) ->
                        Stream.of(Words.task(maintenance, ref) + " was removed while the work ran.");
                    default -> Stream.empty();
                });
    }

    /** What the workflows did not do. */
    private Stream<String> runs() {
        return maintenance.timeline().entries().stream().map(Entry::what).flatMap(what -> switch (what) {
            case Happening.RunNotStarted(var ref, var why) ->
                Stream.of(workflow(ref) + " did not run: " + Words.own(why));
            case Happening.RunOverdue(var ref) -> Stream.of(workflow(ref) + " took very long.");
            case Happening.RunEnded ended
            when !ended.success() ->
                Stream.of(workflow(ended.ref()) + " ended with " + Words.own(ended.conclusion()) + ".");
            default -> Stream.empty();
        });
    }

    private String workflow(Ref ref) {
        return "The workflow of " + Words.task(maintenance, ref);
    }

    private Stream<String> leftOpen() {
        if (!maintenance.ended()) {
            return Stream.empty();
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.ROLL_BACK || maintenance.plan().rollingBack())
                .flatMap(stage -> maintenance.plan().open(stage).stream())
                .map(task -> Words.task(maintenance, task.ref()) + " was still open at the end.");
    }
}
