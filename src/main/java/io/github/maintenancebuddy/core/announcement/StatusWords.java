package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What {@code /status} answers to people on the issue. */
final class StatusWords {
    private static final int LONGEST_TASK = 120;

    private StatusWords() {}

    /** The phase, the window and the time left. */
    static String standing(Maintenance maintenance, Instant now) {
        var phase = "**" + capital(maintenance.phase().label()) + "**";
        var back = maintenance.running() && maintenance.plan().rollingBack() ? ", rolling back" : "";
        var outcome = maintenance.outcome().map(Outcome::label).map(label -> " (" + label + ")");
        var window = maintenance
                .window()
                .filter(planned -> !maintenance.is(Phase.DRAFT))
                .map(planned -> " · planned " + planned(planned) + " · " + left(maintenance, planned, now));
        return phase + back + outcome.orElse("") + window.orElse(" · not scheduled yet");
    }

    private static String planned(Window window) {
        return TimeFormat.window(
                window.start().atZone(window.zone()), window.end().atZone(window.zone()));
    }

    private static String left(Maintenance maintenance, Window window, Instant now) {
        return switch (maintenance.phase()) {
            case SCHEDULED ->
                now.isBefore(window.start())
                        ? "begins in " + between(now, window.start())
                        : "has not begun yet, " + between(window.start(), now) + " after its planned start";
            case IN_PROGRESS, VERIFYING ->
                now.isBefore(window.end())
                        ? between(now, window.end()) + " left"
                        : "**overrun**: " + between(window.end(), now) + " past its planned end";
            case COMPLETED ->
                window.ended()
                        .map(end -> "ended " + TimeFormat.moment(end, window.zone()))
                        .orElse("ended");
            case DRAFT, CANCELLED -> "does not take place then";
        };
    }

    private static String between(Instant from, Instant to) {
        return Durations.write(Durations.between(from, to));
    }

    static String tasks(List<String> shown, int all) {
        if (all == 0) {
            return "No task is open.";
        }
        var more = all > shown.size() ? "\n- and " + (all - shown.size()) + " more" : "";
        return (all == 1 ? "One task is open:" : all + " tasks are open:") + "\n\n" + String.join("\n", shown) + more;
    }

    static String task(Task task) {
        var text = QuotedText.inline(task.text(), LONGEST_TASK);
        return task.closed(task.ref())
                ? "- `" + task.ref().asCheck() + "` the check by a second person of: " + text
                : "- `" + task.ref() + "` " + text;
    }

    static String next(List<String> lines) {
        return lines.isEmpty() ? "" : "What comes next by itself:\n\n" + String.join("\n", lines);
    }

    static String moment(Maintenance maintenance, Moment moment) {
        return "- " + TimeFormat.moment(moment.at(), zone(maintenance)) + ": " + what(moment.kind());
    }

    private static String what(MomentKind kind) {
        return switch (kind) {
            case ANNOUNCE -> "the notice is published";
            case BUDDY_DEADLINE -> "another buddy is asked, if this one has not accepted";
            case REMINDER -> "a reminder of the start";
            case PUBLIC_REMINDER -> "a reminder to the public";
            case START -> "the start, if all is ready";
            case DELAY -> "the public hears that the start is delayed";
            case POSTPONE -> "it is postponed, if it has not begun";
            case NEW_DATE -> "a question for the new date";
            case EARLY_WARNING -> "a warning that the planned end is near";
            case DECISION -> "the last moment to choose rolling back and still end in time";
            case OVERRUN -> "overrun, and a question how long it will take, unless it is completed";
            case OVERRUN_FOR_LONG -> "pushed channels hear of the overrun, unless it is completed or extended";
            case SILENCE -> "a question for a public update";
            case RUN_LOOK -> "a look at the workflow that is under way";
            case RUN_OVERDUE -> "a word if the workflow is still under way";
            case ALERT_SILENCE -> "the silence of the alerts is renewed, or ends";
            case LETTING_GO -> "a warning that the alerts will be heard again, if nobody does anything here";
            case COMPLETE -> "it is completed, if nothing is unticked";
            case ACTION_ITEMS -> "a reminder of the action items that are still open";
        };
    }

    /** What the public was told, and where it can be read. */
    static String told(Maintenance maintenance) {
        if (Disclosure.isWithheld(maintenance)) {
            return "Nothing is public, since this repository is private. " + AnnouncementCommandWords.NEEDS_SLUG;
        }
        if (!Disclosure.isPublic(maintenance)) {
            return "Nothing is public yet.";
        }
        var notices = maintenance.publicity().notices();
        var last = notices.getLast();
        var count = notices.size() == 1 ? "one notice" : notices.size() + " notices";
        return "Told in public: " + count + ", the last one (" + last.kind().label() + ") on "
                + TimeFormat.moment(last.at(), zone(maintenance)) + ". [Public page](<"
                + PublicPagePath.page(maintenance).orElseThrow() + ">)";
    }

    private static ZoneId zone(Maintenance maintenance) {
        return maintenance.window().map(Window::zone).orElse((ZoneId) ZoneOffset.UTC);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
