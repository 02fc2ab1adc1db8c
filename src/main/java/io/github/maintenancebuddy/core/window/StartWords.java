package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.util.List;

/** The sentences around the start. */
final class StartWords {
    static final String SYNTAX = "Write `/start`, or `/start anyway` and why.";

    private StartWords() {}

    static String begun(Maintenance maintenance, Window window, Instant now) {
        var late = Durations.between(window.start(), now);
        var begun = "**Started.** " + maintenance.crew().mentions() + " the work is in progress; the planned end is "
                + TimeFormat.moment(window.end(), window.zone()) + ". Tick the tasks under **Carry out** as you go.";
        if (late.isNegative()) {
            return begun + " This is " + Durations.write(late.negated()) + " earlier than planned.";
        }
        if (late.compareTo(Window.PUNCTUAL) < 0) {
            return begun;
        }
        return begun + " The start was " + Durations.write(late)
                + " late and the end has not moved: if you need the time, comment `/extend " + Durations.command(late)
                + "`.";
    }

    static String whoIsHere(Maintenance maintenance, Window window, Instant now) {
        return maintenance.crew().mentions() + " " + come(window, now)
                + ". All is ready, but nobody was here in the hour before it or since. **Who is here?** Comment"
                + " `/start` to begin.";
    }

    static String notReady(Maintenance maintenance, Window window, Instant now) {
        return maintenance.crew().mentionsWithAsked() + " " + come(window, now)
                + ", but the work has **not started**, since this is still open:\n\n"
                + TaskMentions.list(maintenance.plan().open(Stage.PREPARE))
                + "\n\nIt starts by itself once these are ticked. To begin without them: `/start anyway` and why; "
                + "to move it: `/reschedule`.";
    }

    private static String come(Window window, Instant now) {
        var late = Durations.between(window.start(), now);
        var when = late.isZero() ? " has come" : " was " + Durations.write(late) + " ago";
        return "the planned start, " + TimeFormat.moment(window.start(), window.zone()) + "," + when;
    }

    static String tooEarly(Maintenance maintenance, Instant planned) {
        var zone = maintenance.requireWindow().zone();
        return "The planned start is " + TimeFormat.moment(planned, zone)
                + ". To begin earlier, write `/start anyway` and why.";
    }

    static String openTasks(List<Task> open) {
        return "Not everything is prepared: " + TaskMentions.references(open) + (open.size() == 1 ? " is" : " are")
                + " still open. To begin all the same, write `/start anyway` and why.";
    }
}
