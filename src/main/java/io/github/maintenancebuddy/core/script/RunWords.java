package io.github.maintenancebuddy.core.script;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import io.github.maintenancebuddy.core.markdown.InlineCode;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Durations;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What we say of workflows. */
final class RunWords {
    /** For the timeline. */
    static final String WITHHELD = "Who made it the next step has no write access.";

    private static final int LONGEST_WHY = 300;

    private RunWords() {}

    static String which(List<TaskRef> startable) {
        return "Say which task: `/run REF`. " + possible(startable);
    }

    static String noWorkflow(String word, List<TaskRef> startable) {
        return InlineCode.of(word) + " is no task with a workflow. " + possible(startable);
    }

    private static String possible(List<TaskRef> startable) {
        return startable.isEmpty()
                ? "There is none to be started now; a checklist in `.github/maintenance.yml` gives a task one with"
                        + " `run:`."
                : "Possible now: " + startable.stream().map(RunWords::code).collect(Collectors.joining(", ")) + ".";
    }

    static String done(TaskRef ref) {
        return code(ref) + " is done already. To have it done anew, write `/undo " + ref + "` first.";
    }

    static String skipped(TaskRef ref) {
        return code(ref) + " was skipped. To open it again write `/undo " + ref + "`.";
    }

    static String notNeeded(TaskRef ref) {
        return code(ref) + " is no longer needed, since the work is rolled back.";
    }

    static String notRollingBack(TaskRef ref) {
        return code(ref) + " is for rolling back. If that is what you want, write `/rollback` first.";
    }

    static String running(TaskRef ref, TaskRun run) {
        return run.receipt()
                .map(receipt -> "The workflow of " + code(ref) + " is [running](" + receipt.url() + ") already.")
                .orElse("The workflow of " + code(ref) + " is being started already.");
    }

    static String withheld(Maintenance maintenance, Task task) {
        return people(maintenance) + "the workflow of " + code(task.ref())
                + " does not start by itself, since who made it the next step has no write access here, or is not"
                + " known. Lead or buddy, as far as they have write access, start it with `/run " + task.ref() + "`.";
    }

    /** For the timeline. */
    static String why(Signal.RunNotStarted signal) {
        return switch (signal.reason()) {
            case NOT_PERMITTED -> "The app has not been granted the permission Actions: write.";
            case REFUSED -> signal.why();
            case NONE_FOUND -> "GitHub's answer was lost, and no run was found.";
            case SEVERAL_FOUND -> "GitHub's answer was lost, and more than one run was found.";
            case TOO_LATE -> "GitHub could not be asked in time.";
            case NOT_NEEDED -> "It was no longer needed when GitHub could be asked.";
        };
    }

    static String notStarted(Maintenance maintenance, Signal.RunNotStarted signal) {
        var ref = signal.ref();
        var runs = "[its runs](" + page(maintenance, ref) + ")";
        var again = "`/run " + ref + "`";
        var byHand = "`/done " + ref + "`";
        return people(maintenance)
                + switch (signal.reason()) {
                    case NOT_PERMITTED ->
                        "I may not start the workflow of " + code(ref)
                                + ": this app has not been granted the permission **Actions: write** here. Start it by"
                                + " hand on "
                                + "[GitHub](" + page(maintenance, ref) + "), and when it is done tick " + code(ref)
                                + " or write "
                                + byHand + ". Who administers the app's installation can grant the permission.";
                    case REFUSED ->
                        "the workflow of " + code(ref) + " was not started. "
                                + QuotedText.inline(signal.why(), LONGEST_WHY) + " When that is mended write " + again
                                + "; when it is done by hand, " + byHand + ".";
                    case NONE_FOUND ->
                        "GitHub's answer was lost, so I do not know whether the workflow of " + code(ref)
                                + " was started; I found no run of it. Nothing is started twice by itself: please look"
                                + " at "
                                + runs
                                + ". If there is none write " + again + "; if there is one, " + byHand
                                + " when it is done.";
                    case SEVERAL_FOUND ->
                        "GitHub's answer was lost, and I found more than one run that could be that of "
                                + code(ref) + ". Nothing is started twice by itself: please look at " + runs
                                + ". Write " + byHand
                                + " when it is done, or " + again + " if none of them was meant.";
                    case TOO_LATE, NOT_NEEDED ->
                        "GitHub could not be asked in time to start the workflow of " + code(ref)
                                + ", so I have not. Write " + again + " if it is still wanted.";
                };
    }

    static String failed(Maintenance maintenance, Task task, TaskRun.Receipt receipt, String conclusion) {
        var ref = task.ref();
        return people(maintenance) + "the [workflow of " + code(ref) + "](" + receipt.url() + ") " + ending(conclusion)
                + ", so " + code(ref) + " stays open. Run it again there or with `/run " + ref
                + "`; when it is done by hand, write `/done " + ref + "`.";
    }

    private static String ending(String conclusion) {
        return switch (conclusion) {
            case "failure", "startup_failure" -> "has failed";
            case "cancelled" -> "was cancelled";
            case "timed_out" -> "ran out of its time";
            default -> "ended as " + InlineCode.of(conclusion) + " and not as a success";
        };
    }

    static String overdue(Maintenance maintenance, Task task, TaskRun run, Instant now) {
        var since = Durations.between(run.askedAt(), now);
        var link = run.receipt().map(TaskRun.Receipt::url).orElseGet(() -> page(maintenance, task.ref()));
        return people(maintenance) + "the [workflow of " + code(task.ref()) + "](" + link + ") has been under way for "
                + Durations.write(since) + ". I go on watching it; if it hangs, cancel it on GitHub and write `/run "
                + task.ref() + "`, or do it by hand and write `/done " + task.ref() + "`.";
    }

    /** The work is rolled back while a workflow still does it. */
    static String overtaken(Maintenance maintenance, Task task) {
        var link = task.script()
                .flatMap(TaskWorkflow::run)
                .flatMap(TaskRun::receipt)
                .map(TaskRun.Receipt::url)
                .orElseGet(() -> page(maintenance, task.ref()));
        return people(maintenance) + "the [workflow of " + code(task.ref()) + "](" + link
                + ") may still be running. Cancel it on GitHub before you roll back.";
    }

    private static String people(Maintenance maintenance) {
        return maintenance.crew().mentions() + " ";
    }

    /** Where GitHub lists the runs of the task's workflow. */
    private static String page(Maintenance maintenance, TaskRef ref) {
        var repository = maintenance.issue().url().replaceFirst("/issues/[0-9]+$", "");
        return maintenance.plan().tasks().stream()
                .filter(task -> task.ref().equals(ref))
                .flatMap(task -> task.script().stream())
                .findFirst()
                .map(scripted -> repository + "/actions/workflows/" + scripted.workflow())
                .orElse(repository + "/actions");
    }

    private static String code(TaskRef ref) {
        return "`" + ref + "`";
    }
}
