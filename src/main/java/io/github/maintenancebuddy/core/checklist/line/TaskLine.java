package io.github.maintenancebuddy.core.checklist.line;

import io.github.maintenancebuddy.core.maintenance.people.Login;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;

/**
 * The words of a task's line and the marks behind them, such as {@code Run the migration · 45m · second person}
 * (behaviour.md, The plan).
 *
 * @param text the words alone
 * @param owner the login of who does it
 */
public record TaskLine(
        String text, Optional<String> owner, Optional<Duration> estimate, boolean secondPerson, boolean optional) {
    private static final char DOT = '·';

    /** Takes the marks off a line, in any order and with any spaces; what is no mark stays text. */
    public static TaskLine parse(String line) {
        return parse(line, _ -> false);
    }

    /** The same for a line of this task: the marks of its workflow are the checklist's, and none of the words. */
    public static TaskLine parse(String line, Task task) {
        return parse(line, mark -> WorkflowMarks.has(task, mark));
    }

    private static TaskLine parse(String line, Predicate<String> ours) {
        var read = new TaskLine(line.strip(), Optional.empty(), Optional.empty(), false, false);
        for (var next = read.withoutLastMark(ours); next.isPresent(); next = read.withoutLastMark(ours)) {
            read = next.get();
        }
        return read;
    }

    /** The line of a task with its marks in their usual order. */
    public static String render(Task task) {
        var line = new StringJoiner(" " + DOT + " ").add(task.text());
        task.estimate().map(Durations::command).ifPresent(line::add);
        task.owner().map(login -> "@" + login).ifPresent(line::add);
        if (task.check().isPresent()) {
            line.add("second person");
        }
        if (task.optional()) {
            line.add("optional");
        }
        WorkflowMarks.of(task).forEach(line::add);
        return line.toString();
    }

    /** A new task of this line, still to be done. */
    public Task task(TaskRef ref) {
        return on(Task.of(ref, text));
    }

    /** The task with the words and marks of this line; who has done or checked it stays. */
    public Task on(Task task) {
        var check = task.check().orElse(TaskState.open());
        return task.withText(text)
                .withOwner(owner)
                .withEstimate(estimate)
                .withOptional(optional)
                .withCheck(secondPerson ? Optional.of(check) : Optional.empty());
    }

    public TaskLine withText(String next) {
        return new TaskLine(next, owner, estimate, secondPerson, optional);
    }

    private Optional<TaskLine> withoutLastMark(Predicate<String> ours) {
        var dot = text.lastIndexOf(DOT);
        if (dot < 0 || text.substring(0, dot).isBlank()) {
            return Optional.empty();
        }
        var shorter = withText(text.substring(0, dot).strip());
        var mark = text.substring(dot + 1).strip();
        return ours.test(mark) ? Optional.of(shorter) : shorter.marked(mark);
    }

    private Optional<TaskLine> marked(String mark) {
        var login = Login.mentioned(mark);
        if (login.isPresent() && owner.isEmpty()) {
            return Optional.of(new TaskLine(text, login, estimate, secondPerson, optional));
        }
        if (mark.equalsIgnoreCase("second person")) {
            return Optional.of(new TaskLine(text, owner, estimate, true, optional));
        }
        if (mark.equalsIgnoreCase("optional")) {
            return Optional.of(new TaskLine(text, owner, estimate, secondPerson, true));
        }
        return Durations.read(mark)
                .filter(length -> estimate.isEmpty())
                .map(length -> new TaskLine(text, owner, Optional.of(length), secondPerson, optional));
    }
}
