package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tasks that a command names. */
final class TaskArguments {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,`]+");

    private TaskArguments() {}

    /** The words of a command's arguments; commas and code marks are only decoration. */
    static List<String> words(String arguments) {
        return BETWEEN.splitAsStream(arguments).filter(word -> !word.isEmpty()).toList();
    }

    /** The task that a word names, if it is in the plan. */
    static Optional<TaskRef> find(Maintenance maintenance, String word) {
        return TaskRef.read(word).filter(ref -> maintenance.plan().find(ref).isPresent());
    }

    /** What is known of one task that a command names: why not, or what it makes of the plan. */
    record Judged(Optional<String> why, Maintenance next) {
        static Judged refused(Maintenance maintenance, String why) {
            return new Judged(Optional.of(why), maintenance);
        }

        static Judged obeyed(Maintenance next) {
            return new Judged(Optional.empty(), next);
        }
    }

    /** Judges every task that a command names; one that cannot be done lets none be done, and says what could. */
    static Verdict all(
            String command, Maintenance maintenance, String arguments, BiFunction<Maintenance, TaskRef, Judged> deed) {
        var reasons = new ArrayList<String>();
        var possible = new ArrayList<String>();
        var next = maintenance;
        for (var word : words(arguments)) {
            var ref = find(maintenance, word);
            var judged = ref.isPresent()
                    ? deed.apply(next, ref.get())
                    : Judged.refused(next, TaskCommandWords.unknown(maintenance, word));
            judged.why()
                    .ifPresentOrElse(
                            reasons::add, () -> possible.add(ref.orElseThrow().toString()));
            next = judged.next();
        }
        if (reasons.isEmpty() && possible.isEmpty()) {
            return Verdict.unclear(TaskCommandWords.which(command, possible(maintenance, deed)));
        }
        return reasons.isEmpty()
                ? changed(next)
                : Verdict.refused(TaskCommandWords.refused(command, reasons, possible));
    }

    /** All tasks and checks with which a command would be obeyed. */
    static List<TaskRef> possible(Maintenance maintenance, BiFunction<Maintenance, TaskRef, Judged> deed) {
        return maintenance.plan().tasks().stream()
                .flatMap(task -> Stream.of(task.ref(), task.ref().asCheck()))
                .filter(ref -> maintenance.plan().find(ref).isPresent())
                .filter(ref -> deed.apply(maintenance, ref).why().isEmpty())
                .sorted()
                .toList();
    }

    /** The plan has changed, so the text must follow. */
    static Verdict changed(Maintenance next) {
        return Verdict.obeyed(next, new Effect.BringUpToDate(Effect.Part.SECTION));
    }
}
