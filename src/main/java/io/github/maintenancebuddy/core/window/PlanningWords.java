package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The sentences around planning, extending and postponing. */
final class PlanningWords {
    static final String EXTEND_SYNTAX =
            "I could not read how long, from 1 minute to 365 days. Write `/extend 30m`, `/extend 1h30m` or `/extend"
                    + " until 23:30`, and why behind it.";

    private PlanningWords() {}

    static String notLater(Window window, boolean running) {
        return "That is not later than the planned end, " + TimeFormat.moment(window.end(), window.zone())
                + (running ? ". To finish, write `/complete`." : ".");
    }

    static String sure(Window window, Instant end) {
        var by = Durations.between(window.end(), end);
        return "That moves the planned end by " + Durations.write(by) + ", from "
                + TimeFormat.moment(window.end(), window.zone()) + " to " + TimeFormat.moment(end, window.zone())
                + ". If you mean it, write `/extend yes " + Durations.command(by) + "`.";
    }

    static String rescheduleSyntax(boolean lengthKnown) {
        return lengthKnown
                ? "I could not read the new start. Write `/reschedule 2026-12-12 22:00 for 2h`, with a zone behind the"
                        + " time where it is another one."
                : "How long will it take? Write `/reschedule 2026-12-12 22:00 for 2h`.";
    }

    static String inThePast() {
        return "That window is over already. Give a start ahead, such as `/reschedule tomorrow 22:00 for 2h`.";
    }

    /**
     * @param stale what was prepared long before the new start
     * @param asks whether the buddy has to accept the new window
     */
    static String rescheduled(Maintenance maintenance, Window old, List<Task> stale, boolean asks) {
        var window = maintenance.requireWindow();
        return maintenance.crew().mentions() + " **rescheduled** to " + span(window.planned(), window.zone())
                + "; it was planned for " + span(old.planned(), old.zone()) + "."
                + (asks ? accept(maintenance) : "")
                + (stale.isEmpty()
                        ? ""
                        : " Done more than 7 days before the new start: " + TaskMentions.references(stale)
                                + ". Check that it still holds.");
    }

    private static String accept(Maintenance maintenance) {
        return maintenance
                .crew()
                .buddy()
                .person()
                .map(buddy -> " " + buddy.mention()
                        + " please accept the new window: tick `P2` or comment `/accept`, or `/decline` if you cannot.")
                .orElse("");
    }

    static String postponed(Maintenance maintenance) {
        return maintenance.crew().mentions()
                + " **postponed** without a date. When there is one, comment `/reschedule START for DURATION`.";
    }

    static String notStarted(Maintenance maintenance) {
        return maintenance.crew().mentions()
                + " the planned end has passed and the work was never started, so it is **postponed**. Plan a new"
                + " window with `/reschedule START for DURATION`, or give it up with `/cancel`.";
    }

    static String newDate(Maintenance maintenance) {
        return maintenance.crew().mentions()
                + " this maintenance still has no date. Plan one with `/reschedule START for DURATION`, or give it up"
                + " with `/cancel`.";
    }

    private static String span(Span span, ZoneId zone) {
        return TimeFormat.window(span.start().atZone(zone), span.end().atZone(zone));
    }
}
