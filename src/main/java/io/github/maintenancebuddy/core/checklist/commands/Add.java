package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.checklist.creation.PlanFactory;
import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /add STAGE TEXT}: one more task, for people who cannot edit the text (behaviour.md, Commands). */
public final class Add {
    public static final Command COMMAND = new Command(
            new Usage(
                    "add",
                    List.of("/add STAGE TEXT"),
                    "add a task to a stage of the plan",
                    "/add verify Compare the row counts · 10m"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.NOT_ENDED),
            Set.of(),
            Add::decide);

    private static final int LONGEST = 300;

    private Add() {}

    private static Verdict decide(Invocation invocation) {
        var line = line(invocation.arguments().strip());
        if (line.isEmpty()) {
            return Verdict.unclear(TaskCommandWords.ADD);
        }
        if (line.get().text().length() > LONGEST) {
            return Verdict.refused(TaskCommandWords.TOO_LONG);
        }
        var now = invocation.maintenance();
        if (now.plan().tasks().isEmpty()) {
            return Verdict.refused(TaskCommandWords.NO_PLAN_YET);
        }
        var ref = now.plan().next(line.get().stage());
        var plan = PlanFactory.with(now.plan(), line.get());
        return TaskArguments.changed(PlanOperations.add(now, plan, ref, Optional.of(invocation.by()), invocation.at()));
    }

    /** The stage is one word or two: {@code verify}, {@code carry out}. */
    private static Optional<ChecklistLine> line(String arguments) {
        for (var words = 1; words <= 2; words++) {
            var parts = arguments.split("\\s+", words + 1);
            if (parts.length == words + 1 && !parts[words].isBlank()) {
                var title = String.join(" ", List.of(parts).subList(0, words));
                var stage = Stage.read(title.endsWith(":") ? title.substring(0, title.length() - 1) : title);
                if (stage.isPresent()) {
                    return Optional.of(new ChecklistLine(stage.get(), parts[words]));
                }
            }
        }
        return Optional.empty();
    }
}
