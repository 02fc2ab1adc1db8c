package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.words.Enumeration;
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
    private Optional<String> skipped(TaskRef ref, TaskState state) {
        return state instanceof TaskState.Skipped skipped && skipped.by().isPresent()
                ? Optional.of(PostMortemWords.task(maintenance, ref) + " was skipped"
                        + PostMortemWords.because(skipped.why()))
                : Optional.empty();
    }

    private Stream<String> slow() {
        return TickGroup.of(maintenance).stream().filter(TickGroup::slow).map(this::slow);
    }

    private String slow(TickGroup group) {
        var tasks = Enumeration.of(group.tasks().stream()
                .map(task -> PostMortemWords.task(maintenance, task.ref()))
                .toList());
        return "%s took %s instead of %s, counted from the tick before %s."
                .formatted(
                        group.single().isPresent() ? tasks : tasks + ", ticked together,",
                        Durations.write(group.taken()),
                        Durations.write(group.estimate().orElseThrow()),
                        group.single().isPresent() ? "it" : "them");
    }

    private Stream<String> changedWhileRunning() {
        return maintenance.window().flatMap(Window::began).stream()
                .flatMap(began -> maintenance.timeline().entries().stream()
                        .filter(entry -> entry.at().isAfter(began)))
                .map(TimelineEntry::what)
                .flatMap(what -> switch (what) {
                    case TimelineEvent.Added(var ref) ->
                        Stream.of(PostMortemWords.task(maintenance, ref) + " was added while the work ran.");
                    case TimelineEvent.Removed(var ref) ->
                        Stream.of(PostMortemWords.task(maintenance, ref) + " was removed while the work ran.");
                    default -> Stream.empty();
                });
    }

    /** What the workflows did not do. */
    private Stream<String> runs() {
        return maintenance.timeline().entries().stream()
                .map(TimelineEntry::what)
                .flatMap(what -> switch (what) {
                    case TimelineEvent.RunNotStarted(var ref, var why) ->
                        Stream.of(workflow(ref) + " did not run: " + PostMortemWords.own(why));
                    case TimelineEvent.RunOverdue(var ref) -> Stream.of(workflow(ref) + " took very long.");
                    case TimelineEvent.RunEnded ended
                    when !ended.success() ->
                        Stream.of(
                                workflow(ended.ref()) + " ended with " + PostMortemWords.own(ended.conclusion()) + ".");
                    default -> Stream.empty();
                });
    }

    private String workflow(TaskRef ref) {
        return "The workflow of " + PostMortemWords.task(maintenance, ref);
    }

    private Stream<String> leftOpen() {
        if (!maintenance.ended()) {
            return Stream.empty();
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.ROLL_BACK || maintenance.plan().rollingBack())
                .flatMap(stage -> maintenance.plan().open(stage).stream())
                .map(task -> PostMortemWords.task(maintenance, task.ref()) + " was still open at the end.");
    }
}
